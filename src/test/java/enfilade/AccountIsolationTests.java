package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.AccountContents;
import enfilade.support.Ask;
import enfilade.support.Client;
import enfilade.support.Furniture;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Routes;
import enfilade.support.Routes.Route;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody sees or moves anything in an account that is not theirs. Covers every route, those of tomorrow too. */
class AccountIsolationTests extends PagesTests {

    /** What concerns nobody but the one who asks: whoever may only look may still leave. */
    private static final Set<String> ONES_OWN = Set.of("/team/departure");

    /** What a stranger may open by an id of acme: the address of something that acme shows to everybody. */
    private static final Set<String> SHOWN_TO_ALL = Set.of("/agents/library/{publicId}",
            "/agents/library/{publicId}/forks");

    @Autowired
    private Routes routes;

    @Autowired
    private AccountContents contents;

    @Autowired
    private ObjectProvider<Furniture> furniture;

    private String acmeBefore = "";

    @BeforeEach
    void furnishAcme() {
        furniture.orderedStream().forEach(it -> it.place(ada));
        acmeBefore = contents.snapshot(ada.accountId());
    }

    @Test
    void thereAreRoutesToTry() {
        assertThat(routes.insideAccounts()).isNotEmpty();
        assertThat(contents.words(ada.accountId())).contains(ada.id().toString());
    }

    @Test
    void toAStrangerEveryPageOfAcmeIsAPageThatDoesNotExist() {
        everyRoute(route -> true, as(mallory).under("acme"),
                (page, all) -> all.assertThat(page.status()).as(page.question()).isEqualTo(404));
    }

    @Test
    void acmesIdsMeanNothingInAnotherAccount() {
        everyRoute(route -> route.hasIds() && !SHOWN_TO_ALL.contains(route.path()), as(mallory),
                (page, all) -> all.assertThat(page.status()).as(page.question()).isEqualTo(404));
    }

    @Test
    void noPageOfAnotherAccountShowsAnythingOfAcme() {
        var published = contents.published(ada.accountId());
        var secrets = contents.words(ada.accountId()).stream().filter(word -> !published.contains(word)).toList();

        everyRoute(route -> true, as(mallory), (page, all) -> {
            all.assertThat(secrets).as(page.question()).noneMatch(page.body()::contains);
            all.assertThat(page.body()).as(page.question()).doesNotContain("Acme Labs", "/@acme/");
        });
    }

    @Test
    void aViewerChangesNothing() {
        everyRoute(route -> route.isPost() && !ONES_OWN.contains(route.path()), as(vic),
                (page, all) -> all.assertThat(page.status()).as(page.question()).isIn(403, 404));
    }

    @Test
    void noFormIsHeardWithoutTheTokenThatOurPagesGiveIt() {
        SoftAssertions.assertSoftly(all -> {
            routes.insideAccounts().stream().filter(Route::isPost).map(route -> ask(route, as(ada),
                    routes.idsFor(route, ada.accountId())).withoutCsrf().page())
                    .forEach(page -> all.assertThat(page.status()).as(page.question()).isEqualTo(403));
            all.assertThat(contents.snapshot(ada.accountId())).as("everything in acme").isEqualTo(acmeBefore);
        });
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        everyRoute(route -> true, signedOut().under("acme"), (page, all) -> {
            all.assertThat(page.status()).as(page.question()).isIn(302, 401);
            all.assertThat(Stream.of(page.location(), page.header("HX-Redirect"))).as(page.question())
                    .contains("/sign-in");
        });
    }

    private interface Expectation {
        void of(Page page, SoftAssertions all);
    }

    private void everyRoute(Predicate<Route> which, Client client, Expectation expectation) {
        SoftAssertions.assertSoftly(all -> {
            routes.insideAccounts().stream().filter(which).flatMap(route -> answers(route, client))
                    .forEach(page -> expectation.of(page, all));
            all.assertThat(contents.snapshot(ada.accountId())).as("everything in acme").isEqualTo(acmeBefore);
        });
    }

    /** As a page and as htmx asks. */
    private Stream<Page> answers(Route route, Client client) {
        var ids = routes.idsFor(route, ada.accountId());
        return Stream.of(ask(route, client, ids).page(), ask(route, client, ids).htmx().page());
    }

    private static Ask ask(Route route, Client client, Object[] ids) {
        var ask = route.isPost() ? client.post(route.path(), ids) : client.get(route.path(), ids);
        route.needed().forEach(name -> ask.param(name, 1));
        return ask;
    }
}
