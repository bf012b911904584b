package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Furniture;
import enfilade.support.Routes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page keeps nobody out: in both themes, at 320 px, and with a silent console. */
class EveryPageBrowserTests extends BrowserTests {

    private static final List<String> INSIDE = """
            /
            /evaluations
            /evaluations?q=nothing+fits
            /evaluations/new
            /evaluations/import
            /evaluations/import?template={template}
            /evaluations/{template}
            /evaluations/{template}/settings
            /evaluations/{template}/stages/new
            /evaluations/{template}/stages
            /evaluations/{template}/stages/{stage}
            /evaluations/{template}/stages/{stage}?field=automation
            /evaluations/{template}/participants
            /evaluations/{walked}/participants
            /agents
            /agents?q=nothing+fits
            /agents?status=archived
            /agents/new
            /agents/{agent}
            /agents/{agent}/publication
            /agents/{agent}/attacks
            /agents/library
            /participants
            /participants?q=nothing+fits
            /participants/new
            /participants/import
            /participants/batches
            /participants/batches/{batch}
            /participants/batches/{batch}?outcome=ready
            /participants/{participant}
            /participants/{participant}/edit
            /participants/{participant}/record
            /participants/{participant}/accommodation
            /participants/{participant}/erasure
            /participants/{participant}/hold
            /participants/{participant}/notes
            /participants/{participant}/files
            /sample
            /evaluations/{template}/dry-run
            /evaluations/{template}/revisions
            /evaluations/{template}/revisions/1
            /evaluations/{template}/revisions/1?against=now
            /evaluations/{template}/revisions/1/interviewers/1
            /agents/library?q=nothing+fits
            /agents/library/{public}
            /agents/starters
            /agents/starters/sales
            /search
            /search?q=nothing+fits
            /search?q=secret&go=1
            /reviews
            /reviews?show=all&reason=review
            /reviews?show=confirm
            /journeys/{journey}
            /journeys/{journey}?show=all
            /journeys/{journey}/link
            /sessions/{session}
            /sessions/{session}/scorecards
            /sessions/{session}/scorecards/new
            /team
            /team/invitations
            /team/limits
            /reviews/requests/{petition}
            /reviews/requests/{petition}/answer
            /outbox
            /outbox?status=sent
            /outbox/{message}
            /settings/retention
            /settings/engine
            /settings/api-keys
            /settings/api-keys/new
            /audit-log
            /audit-log?thing={template}
            /audit-log?thing={participant}
            /audit-log?kind=api_keys&from=yesterday
            /developer/reference
            /developer/reference/evaluation-stages
            /no-such-page
            """.lines().toList();

    /**
     * What stands in no browser's window: a download, a part of the editor, the way back to the import, and home; and
     * a trial, which its own story opens.
     */
    private static final Set<String> NO_PAGES = Set.of("/evaluations/{templateId}/export", "/trials/{trialId}",
            "/evaluations/{templateId}/stages/outcome", "/evaluations/import/preview", "/home",
            "/sessions/{sessionId}/attachments/{attachmentId}", "/participants/{participantId}/record.json",
            "/participants/{participantId}/record.zip", "/participants/{participantId}/files/{fileId}",
            "/participants/import/columns.csv", "/participants/batches/{batchId}/refused.csv");

    private static final String IDS_THAT_STAND_TWICE = """
            const ids = [...document.querySelectorAll("[id]")].map(it => it.id)
            return ids.filter((id, i) => ids.indexOf(id) != i)""";

    @Autowired
    private JdbcClient db;

    @Autowired
    private Routes routes;

    @Autowired
    private List<Furniture> furniture;

    @Test
    void noPageIsForgotten() {
        var visited = INSIDE.stream().map(page -> page.replaceFirst("\\?.*", "")).toList();
        var pages = routes.insideAccounts().stream().filter(route -> !route.isPost()).map(Routes.Route::path)
                .filter(path -> !NO_PAGES.contains(path) && !path.startsWith("/api/")).toList();

        assertThat(pages).isNotEmpty().allMatch(path -> visited.stream().anyMatch(addressOf(path)));
    }

    @TestFactory
    Stream<DynamicTest> everyPageInsideAnAccount() {
        furniture.forEach(piece -> piece.place(cast.ada()));
        return INSIDE.stream().map(page -> DynamicTest.dynamicTest(page, () ->
                good(open(JavaScript.ON, cast.ada()).visit("/@acme" + filled(page)), page)));
    }

    @TestFactory
    Stream<DynamicTest> everyPageInAnEmptyAccount() {
        return Stream.of("/", "/evaluations", "/evaluations/import", "/agents", "/agents/library", "/sample", "/search",
                "/participants", "/participants/import", "/participants/batches", "/reviews", "/reviews?show=assigned",
                "/reviews?show=confirm", "/team", "/outbox", "/settings/api-keys", "/audit-log")
                .map(page -> DynamicTest.dynamicTest(page, () ->
                good(open(JavaScript.ON, cast.mallory()).visit("/@rival" + page), page)));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOutside() {
        return Stream.of("/sign-in", "/no-such-page").map(page -> DynamicTest.dynamicTest(page, () ->
                good(open(JavaScript.ON).visit(page), page)));
    }

    @TestFactory
    Stream<DynamicTest> aPersonsOwnPage() {
        return Stream.of("/me").map(page -> DynamicTest.dynamicTest(page,
                () -> good(open(JavaScript.ON, cast.ada()).visit(page), page)));
    }

    private static void good(Browser browser, String page) {
        browser.axe().fitsAt(320);
        assertThat(browser.driver().executeScript("return document.compatMode")).as("the mode of " + page)
                .isEqualTo("CSS1Compat");
        assertThat(browser.driver().executeScript(IDS_THAT_STAND_TWICE)).as("ids that stand twice on " + page)
                .isEqualTo(List.of());
        if (!page.equals("/no-such-page")) browser.consoleIsSilent();
    }

    private static Predicate<String> addressOf(String path) {
        return Pattern.compile(path.replaceAll("\\{\\w+}",
                "(\\\\{\\\\w+}|1|sales|evaluation-stages)")).asMatchPredicate();
    }

    private String filled(String page) {
        return page.replace("{walked}", walked()).replace("{template}", one("evaluation_template"))
                .replace("{stage}", one("evaluation_stage")).replace("{agent}", one("agent_profile"))
                .replace("{public}", one("public_profile")).replace("{participant}", one("participant"))
                .replace("{message}", one("message")).replace("{journey}", one("journey"))
                .replace("{session}", one("session")).replace("{petition}", one("petition"))
                .replace("{batch}", one("batch"));
    }

    private String walked() {
        return db.sql("select template_id from journey where account_id = :acme fetch first 1 row only")
                .param("acme", cast.ada().accountId().value()).query(UUID.class).single().toString();
    }

    private String one(String table) {
        return db.sql("select id from %s where account_id = :acme order by %s fetch first 1 row only"
                        .formatted(table, table.equals("public_profile") ? "published_at"
                                : table.equals("petition") ? "asked_at" : "created_at"))
                .param("acme", cast.ada().accountId().value()).query(UUID.class).single().toString();
    }
}
