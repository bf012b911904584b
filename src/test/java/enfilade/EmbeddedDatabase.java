package enfilade;

import java.nio.file.Path;

/** The embedded database as production opens it, under other addresses. */
public final class EmbeddedDatabase {

    public static String inMemory(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + JdbcConfig.H2_MODE;
    }

    public static String inFile(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + JdbcConfig.H2_MODE;
    }

    private EmbeddedDatabase() {}
}
