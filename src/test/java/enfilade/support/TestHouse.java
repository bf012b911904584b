package enfilade.support;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import enfilade.engine.model.Patience;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the house has in tests that it does not have in production. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Cast.class, Sessions.class, AccountContents.class, Routes.class, Errands.class})
class TestHouse {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Plain, because a real hash takes a good part of a second and the tests sign in often. */
    @Bean
    @Primary
    PasswordEncoder plainPasswords() {
        return new PasswordEncoder() {

            @Override
            public String encode(CharSequence password) {
                return "{plain}" + password;
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                return hash.equals(encode(password));
            }
        };
    }

    /** Work that is ordered waits until a test lets {@link Errands} run it. */
    @Bean
    DbSchedulerStarter nobodyStartsIt() {
        return () -> {};
    }

    /** A model that falls silent is given up after less than a second. */
    @Bean
    @Primary
    Patience littlePatience() {
        return new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500),
                Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(1));
    }

    /** Without a server to ask, the session's cookie would have another name than in production. */
    @Bean
    DefaultCookieSerializerCustomizer sameCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        return cookie -> {
            cookie.setCookieName(name);
            cookie.setCookiePath("/");
        };
    }

    @Bean
    static BeanPostProcessor countingStatements() {
        return new Statements.Counting();
    }
}
