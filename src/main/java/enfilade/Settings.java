package enfilade;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/** What an operator may set, each also as ENFILADE_… in the environment; docs/OPERATING.md explains them. */
@ConfigurationProperties("enfilade")
public record Settings(
        @DefaultValue("./data") Path data,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @Nullable String secret,
        @DefaultValue("closed") SignUp signUp,
        @DefaultValue Database database,
        @DefaultValue Bootstrap bootstrap) {

    /** Whether anybody with a mail address may open an account. */
    public enum SignUp { OPEN, CLOSED }

    /** A PostgreSQL to use instead of the embedded H2. */
    public record Database(@Nullable String url, @DefaultValue("") String username, @DefaultValue("") String password) {

        public boolean isGiven() {
            return StringUtils.hasText(url);
        }
    }

    /** What an unattended install begins with, taken once, while the database is empty. */
    public record Bootstrap(@DefaultValue("") String account, @DefaultValue("") String email,
                            @DefaultValue("") String password, @DefaultValue("") String apiKey) {

        public boolean isGiven() {
            return !(account + email + password + apiKey).isBlank();
        }
    }

    public Settings {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    public boolean isHttps() {
        return baseUrl.startsWith("https://");
    }

    public boolean isSignUpOpen() {
        return signUp == SignUp.OPEN;
    }
}
