package enfilade;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A setting makes no sense, so that starting would do harm. The operator is told what and why, without a stack trace.
 */
public final class Misconfigured extends RuntimeException {

    private final String action;

    /** @param action what the operator can do about it */
    public Misconfigured(String what, String action) {
        super(what);
        this.action = action;
    }

    static final class Analyzer extends AbstractFailureAnalyzer<Misconfigured> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Misconfigured cause) {
            return new FailureAnalysis(cause.getMessage(), cause.action, cause);
        }
    }
}
