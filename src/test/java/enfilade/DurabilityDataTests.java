package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database has acknowledged is still there when the process is killed in the middle of its work. */
class DurabilityDataTests {

    private static final int ENTRIES = 150;

    @TempDir
    private Path folder;

    @RepeatedTest(2)
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        var acknowledged = killedAfter(ENTRIES);

        assertThat(acknowledged).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(found()).isGreaterThanOrEqualTo(acknowledged);
    }

    /** The last number that the process wrote down before it died. */
    private int killedAfter(int entries) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Diarist.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var last = 0;
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last == entries) process.destroyForcibly();
            }
        } catch (IOException streamClosedByTheKill) {
            // whatever was said until then was said
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    private int found() throws SQLException {
        try (var connection = DriverManager.getConnection(EmbeddedDatabase.inFile(file()), "enfilade", "");
             var statement = connection.createStatement()) {
            return Diarist.count(statement);
        }
    }

    private Path file() {
        return folder.resolve("diary");
    }
}
