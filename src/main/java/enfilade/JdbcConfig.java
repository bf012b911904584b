package enfilade;

import com.zaxxer.hikari.HikariDataSource;
import enfilade.account.AccountId;
import enfilade.agent.QuestionPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** Which database holds everything, and how our own value types are written into it. */
@Configuration(proxyBeanMethods = false)
class JdbcConfig {

    /**
     * H2 as a file that behaves like PostgreSQL. WRITE_DELAY=0 because without it a killed process loses writes it
     * had acknowledged; TRACE_LEVEL_FILE=0 because a stack trace per missed column name makes pages five times slower;
     * QUERY_CACHE_SIZE because a connection knows more statements than the eight that it keeps otherwise, and parsing
     * them anew was a fifth of all work.
     */
    static final String H2_MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100";

    @Bean
    JdbcConnectionDetails database(Settings settings) {
        var given = settings.database();
        if (given.isGiven() && !given.url().startsWith("jdbc:")) {
            throw new Misconfigured("ENFILADE_DATABASE_URL is no JDBC address: " + given.url()
                    .replaceAll("//[^@/]*@", "//…@").replaceAll("[?].*", "?…"),
                    "It looks like jdbc:postgresql://host:5432/name; user and password have settings of their own.");
        }
        if (given.isGiven()) return new Connection(given.url(), given.username(), given.password());
        keepPrivate(settings.data().toAbsolutePath());
        return new Connection(
                "jdbc:h2:file:" + settings.data().toAbsolutePath().normalize().resolve("enfilade") + H2_MODE,
                "enfilade", "");
    }

    /**
     * H2 binds what a check constraint allows to the connection that made it: once the pool has retired the one that
     * migrated, nothing could be written any more until the next start. So on H2 none is retired; it is no network.
     */
    @Bean
    static BeanPostProcessor connectionsThatStay() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
                    pool.setMaxLifetime(0);
                    pool.setIdleTimeout(0);
                }
                return bean;
            }
        };
    }

    /** A folder that we make ourselves is for nobody else on the machine: it holds password hashes. */
    private static void keepPrivate(Path data) {
        try {
            if (Files.notExists(data)) {
                Files.createDirectories(data,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException problem) {
            throw new Misconfigured("The folder " + data + " cannot be made: " + problem.getMessage(),
                    "Set ENFILADE_DATA to one that can.");
        }
    }

    @Bean
    JdbcCustomConversions conversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(dialect, List.of(AccountIdToUuid.INSTANCE,
                UuidToAccountId.INSTANCE, PlanToText.INSTANCE, TextToPlan.INSTANCE));
    }

    record Connection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}

    @WritingConverter
    enum AccountIdToUuid implements Converter<AccountId, UUID> {
        INSTANCE;

        @Override
        public UUID convert(AccountId id) {
            return id.value();
        }
    }

    @ReadingConverter
    enum UuidToAccountId implements Converter<UUID, AccountId> {
        INSTANCE;

        @Override
        public AccountId convert(UUID id) {
            return new AccountId(id);
        }
    }

    @WritingConverter
    enum PlanToText implements Converter<QuestionPlan, String> {
        INSTANCE;

        @Override
        public String convert(QuestionPlan plan) {
            return plan.text();
        }
    }

    @ReadingConverter
    enum TextToPlan implements Converter<String, QuestionPlan> {
        INSTANCE;

        @Override
        public QuestionPlan convert(String text) {
            return QuestionPlan.of(text);
        }
    }
}
