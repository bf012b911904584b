package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key from the page opens the door of the API for as long as the page says. */
class KeyAtWorkApiTests extends ApiTests {

    private static final Pattern LINE = Pattern.compile(
            "curl \"http://localhost:8080(/api/v1/\\S+)\" -H \"x-api-key: (\\S+)\"");

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void theLineWorksAndLeavesItsTrace() {
        var line = LINE.matcher(made(""));
        assertThat(line.matches()).isTrue();

        assertThat(showing(line.group(2)).get(line.group(1)).status()).isEqualTo(200);

        assertThat(as(ada).get("/settings/api-keys")).shows("Used today at", "from 127.0.0.1");
    }

    @Test
    void revokedItOpensNothingAtOnce() {
        var line = LINE.matcher(made(""));
        assertThat(line.matches()).isTrue();
        assertThat(showing(line.group(2)).get(line.group(1)).status()).isEqualTo(200);

        var page = as(ada).get("/settings/api-keys").page();
        var revocation = page.document().select("tr:has(b:containsOwn(Importer)) form").attr("action");
        assertThat(as(ada).post(revocation)).redirectsTo("/@acme/settings/api-keys");

        assertThat(showing(line.group(2)).get(line.group(1)).status()).isEqualTo(401);
    }

    @Test
    void afterItsLastDayItOpensNothing() {
        var line = LINE.matcher(made(LocalDate.now().plusDays(3).toString()));
        assertThat(line.matches()).isTrue();
        clock.passes(Duration.ofDays(2));
        assertThat(showing(line.group(2)).get(line.group(1)).status()).isEqualTo(200);

        clock.passes(Duration.ofDays(3));

        assertThat(showing(line.group(2)).get(line.group(1)).status()).isEqualTo(401);
    }

    private String made(String lastDay) {
        return as(ada).post("/settings/api-keys").param("name", "Importer").param("scopes", "evaluation_stages.read")
                .param("lastDay", lastDay).page().document().select("pre").text();
    }
}
