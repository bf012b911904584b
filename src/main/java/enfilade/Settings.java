package enfilade;

import java.net.URI;
import java.net.URISyntaxException;
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
        @DefaultValue("") String aiBaseUrl,
        @DefaultValue("600") int apiRequestsPerMinute,
        @DefaultValue Database database,
        @DefaultValue Bootstrap bootstrap,
        @DefaultValue Smtp smtp) {

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
        aiBaseUrl = aiBaseUrl.strip().replaceAll("/+$", "");
        if (!aiBaseUrl.isEmpty() && !isWebAddress(aiBaseUrl)) {
            throw new Misconfigured("ENFILADE_AI_BASE_URL is no web address.",
                    "Set it to the address of an OpenAI-compatible service, such as http://localhost:11434/v1, or "
                            + "leave it out.");
        }
        if (apiRequestsPerMinute < 1) {
            throw new Misconfigured("ENFILADE_API_REQUESTS_PER_MINUTE is no number from 1.",
                    "Set it to how many requests a minute each API key may make, or leave it out: then 600.");
        }
    }

    public boolean isHttps() {
        return baseUrl.startsWith("https://");
    }

    public boolean isSignUpOpen() {
        return signUp == SignUp.OPEN;
    }

    /** Whether there is a language model to ask. */
    public boolean hasModelEndpoint() {
        return !aiBaseUrl.isEmpty();
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
