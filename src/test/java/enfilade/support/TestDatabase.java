package enfilade.support;

import enfilade.EmbeddedDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh database for each application context: H2 in memory, or a real PostgreSQL when the build says so. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("enfilade.test.database"));

    public static boolean isPostgresql() {
        return POSTGRESQL;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "enfilade_" + UUID.randomUUID().toString().substring(0, 8);
        var database = POSTGRESQL
                ? TestPropertyValues.of("enfilade.database.url=" + Postgresql.create(name),
                        "enfilade.database.username=postgres")
                : TestPropertyValues.of("enfilade.database.url=" + EmbeddedDatabase.inMemory(name),
                        "enfilade.database.username=sa");
        database.and("enfilade.data=target/test-data").applyTo(context);
    }

    /** One server for the whole run, started by the first who needs it. */
    private static final class Postgresql {

        private static final EmbeddedPostgres SERVER = start();

        static String create(String name) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                 var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return SERVER.getJdbcUrl("postgres", name);
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
