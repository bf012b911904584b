package enfilade;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator who starts a second process on the embedded database that one is running already. */
final class DatabaseInUse extends AbstractFailureAnalyzer<SQLException> {

    /** H2's own number for a database file that another process holds. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        return cause.getErrorCode() != ALREADY_OPEN ? null : new FailureAnalysis(
                "Another process is using the embedded database in ENFILADE_DATA.",
                "Stop that one first, or give this one a folder of its own; several can share a PostgreSQL.", cause);
    }
}
