package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.api.Needs;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Routes;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form of a new key: what it promises, and that sending it once more makes nothing. */
class KeyFormPagesTests extends PagesTests {

    private static final String KEYS = "/settings/api-keys";

    @Autowired JdbcClient db;
    @Autowired Routes routes;

    @Test
    void reloadingTheNewKeyMakesNoOther() {
        var id = idOf(as(ada).get(KEYS + "/new").page());
        assertThat(sent(id)).isOk().shows("Robo is ready").has("#key-" + id);

        var again = sent(id);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again).isWholePage().shows("This key was made already, and a key is shown only once.",
                "revoke it and make a new one").has("[role=alert]").has("#key-" + id).showsNot("is ready")
                .hasNo("[aria-label='API key']");
        assertThat(db.sql("select count(*) from api_key").query(Long.class).single()).isEqualTo(1);
        assertThat(as(ada).get(KEYS)).hasNo("[role=alert]");
    }

    @Test
    void everyFormMakesAKeyOfItsOwn() {
        assertThat(idOf(as(ada).get(KEYS + "/new").page())).isNotEqualTo(idOf(as(ada).get(KEYS + "/new").page()));
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgain() {
        var id = UUID.randomUUID().toString();

        assertThat(as(ada).post(KEYS).param("id", id)).isInvalid().has("[name=id][value='%s']".formatted(id));
        assertThat(sent(id)).isOk().has("#key-" + id);
    }

    @Test
    void whatIsNoIdBecomesNone() {
        assertThat(sent("<b>one</b>")).isOk().shows("Robo is ready").hasNo("b:contains(one)");
        assertThat(as(ada).post(KEYS).param("id", "1-1-1-1-1")).isInvalid().hasNo("[name=id][value='1-1-1-1-1']");
    }

    @Test
    void saysWhichScopesOpenNothingYet() {
        var asked = routes.ofApi().stream().map(it -> it.handler().getMethodAnnotation(Needs.class))
                .filter(Objects::nonNull).map(Needs::value).collect(Collectors.toSet());
        var form = as(ada).get(KEYS + "/new").page().document();

        assertThat(asked).isNotEmpty();
        assertThat(Stream.of(Scope.values()).filter(Scope::opensNothingYet)).doesNotContainAnyElementsOf(asked);
        assertThat(Stream.of(Scope.values()).filter(it -> !it.opensNothingYet())).allMatch(asked::contains);
        assertThat(form.select("label:contains(opens nothing yet) input").eachAttr("value")).containsExactlyElementsOf(
                Stream.of(Scope.values()).filter(Scope::opensNothingYet).map(Scope::wire).toList());
    }

    private Page sent(String id) {
        return as(ada).post(KEYS).param("id", id).param("name", "Robo").param("scopes", "webhooks.read").page();
    }

    private static String idOf(Page form) {
        return form.document().select("form#key-form [name=id]").attr("value");
    }
}
