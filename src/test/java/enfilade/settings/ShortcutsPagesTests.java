package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shortcuts are a person's own affair: there from the start, listed, and switched off in one click. */
class ShortcutsPagesTests extends PagesTests {

    @Test
    void shortcutsAreOnAtFirstAndListed() {
        assertThat(as(vic).get("/")).has("body[data-shortcuts]").has("dialog#keys dl.keys kbd")
                .has("#sidebar a[data-key='?'][href='/me#keyboard']").shows("Keyboard shortcuts", "Save the open form");
        assertThat(as(vic).outside().get("/me")).shows("Shortcuts on").has("#keyboard dl.keys kbd")
                .has("form[action='/me/shortcuts']");
    }

    @Test
    void switchesThemOff() {
        assertThat(shortcuts()).redirectsTo("/me#keyboard");

        assertThat(as(ada).outside().get("/me")).shows("Shortcuts are off", "Shortcuts off")
                .has("#keyboard dl.keys").has("#keyboard [name=on]");
        for (var page : List.of("/", "/evaluations", "/agents", "/search", "/team", "/no-such-page")) {
            assertThat(as(ada).get(page)).isWholePage().hasNo("[data-shortcuts]").hasNo("dialog, kbd, [data-key='?']");
        }
    }

    @Test
    void switchesThemOnAgain() {
        shortcuts().page();
        assertThat(as(ada).outside().get("/me")).shows("Shortcuts are off");

        assertThat(shortcuts().param("on", "true")).redirectsTo("/me#keyboard");

        assertThat(as(ada).outside().get("/me")).shows("Shortcuts are on").hasNo("#keyboard [name=on]");
        assertThat(as(ada).get("/")).has("body[data-shortcuts]").has("dialog#keys");
    }

    @Test
    void switchingTwiceIsAsGoodAsOnce() {
        shortcuts().page();

        assertThat(shortcuts()).redirectsTo("/me#keyboard");
        assertThat(as(ada).get("/")).hasNo("[data-shortcuts]");
    }

    @Test
    void anotherNameOrPasswordLeavesThemAsTheyAre() {
        shortcuts().page();

        as(ada).outside().post("/me/name").param("name", "Ada L.").param("zone", "Asia/Tokyo").page();

        assertThat(as(ada).get("/")).shows("Ada L.").hasNo("[data-shortcuts]");
    }

    @Test
    void aViewerMayToo() {
        assertThat(as(vic).outside().post("/me/shortcuts")).redirectsTo("/me#keyboard");

        assertThat(as(vic).get("/")).hasNo("[data-shortcuts]");
    }

    @Test
    void nobodySwitchesThemForSomebodyElse() {
        as(mallory).outside().post("/me/shortcuts").page();

        assertThat(as(ada).get("/")).has("body[data-shortcuts]");
        assertThat(as(mallory).under("acme").post("/me/shortcuts")).isNotFound();
        assertThat(as(ada).post("/me/shortcuts")).isNotFound();
        assertThat(shortcuts().withoutCsrf()).isForbidden();
        assertThat(as(ada).get("/")).has("body[data-shortcuts]");
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().post("/me/shortcuts")).redirectsToSignIn();
    }

    @Test
    void theListKnowsEveryKeyOfThePages() {
        for (var address : List.of("/", "/evaluations", "/evaluations/new", "/agents", "/agents/new", "/search")) {
            var page = as(ada).get(address).page().document();
            var listed = page.select(".keys dt").eachText().stream().flatMap(line -> Arrays.stream(line.split(" or ")))
                    .map(keys -> keys.replace(" then", "").replace("Ctrl ", "mod+").replace("K", "k")).toList();
            var pressed = page.select("[data-key]").eachAttr("data-key").stream()
                    .flatMap(keys -> Arrays.stream(keys.split(", "))).toList();

            assertThat(pressed).as(address).contains("?", "g t", "g k").isSubsetOf(listed);
        }
    }

    @Test
    void aKeyThatLeadsNowhereIsNotListed() {
        assertThat(as(vic).get("/")).has("dialog#keys").hasNo("[data-key='g k']").hasNo("#keys dd:contains(API Keys)");
        assertThat(as(ada).get("/")).has("[data-key='g k']").has("#keys dd:contains(API Keys)");
    }

    @Test
    void knowingItCostsNothing() {
        var page = Statements.during(() -> assertThat(as(ada).get("/team")).has("body[data-shortcuts]"));

        assertThat(page.identity()).as("%s", page).hasSize(1);
    }

    private Ask shortcuts() {
        return as(ada).outside().post("/me/shortcuts");
    }
}
