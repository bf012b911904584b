package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.api.Needs;
import enfilade.support.AccountContents;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Furniture;
import enfilade.support.Program;
import enfilade.support.Routes;
import enfilade.support.Routes.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What each way of showing a key leads to, at every address of the API, those of tomorrow too. */
class ApiIsolationTests extends ApiTests {

    /** Used by whoever shows a key, and no part of what an account has. */
    private static final Set<String> LEFT_BEHIND = Set.of("api_key", "answered_request");

    /** What a stranger may read or take by an id of acme: what acme shows to everybody. */
    private static final Set<String> SHOWN_TO_ALL = Set.of("/api/v1/agent-profiles/library/{publicId}");

    @Autowired
    Routes routes;

    @Autowired
    AccountContents contents;

    @Autowired
    ObjectProvider<Furniture> furniture;

    String before;

    @BeforeEach
    void furnishAcme() {
        furniture.orderedStream().forEach(it -> it.place(ada));
        before = contents.snapshot(ada.accountId(), LEFT_BEHIND);
    }

    @Test
    void everyHandlerSaysWhichScopeItNeeds() {
        assertThat(routes.ofApi()).hasSizeGreaterThan(5)
                .allSatisfy(route -> assertThat(route.handler().getMethodAnnotation(Needs.class)).isNotNull());
    }

    @Test
    void nobodyGetsInWithoutAKeyThatOpens() {
        var revoked = program(ada, Scope.values());
        keys.save(keys.findByAccountIdAndId(ada.accountId(), revoked.key().id()).orElseThrow()
                .revoked(clock.instant()));
        var expired = program(ada, clock.instant().minusSeconds(1), Scope.values());
        var closed = List.of(showing(null), showing(""), showing("iv_live_short"), showing("sk_" + "x".repeat(37)),
                showing("iv_live_" + "x".repeat(32)), revoked, expired);

        everywhere(route -> closed.stream().map(program -> ask(program, route, "")),
                call -> call.isRefused(401));
    }

    @Test
    void aKeyWithoutTheScopeHearsWhichOneItNeeds() {
        everywhere(route -> {
            var needed = route.handler().getMethodAnnotation(Needs.class).value();
            var others = Arrays.stream(Scope.values()).filter(scope -> scope != needed).toArray(Scope[]::new);
            return Stream.of(ask(program(ada, others), route, ""), ask(program(ada), route, ""))
                    .map(call -> call.expecting(needed.wire()));
        }, call -> call.isRefused(403));
    }

    @Test
    void aKeyDoesNotOpenTheAccountThatIsNamedBesides() {
        everywhere(route -> Stream.of(ask(robo, route, "accountSlug=rival"), ask(robo, route, "accountSlug=none")),
                call -> call.isRefused(403));
    }

    @Test
    void acmesIdsMeanToARivalWhatNobodysIdsMean() {
        everywhere(route -> route.hasIds() && !SHOWN_TO_ALL.contains(route.path())
                ? Stream.of(ask(bolt, route, "")) : Stream.empty(), call -> call.isRefused(404));
        routes.ofApi().stream().filter(Route::hasIds).filter(route -> !SHOWN_TO_ALL.contains(route.path()))
                .forEach(route -> {
                    var absent = routes.idsFor(route, ada.accountId());
                    for (int i = 0; i < absent.length; i++) {
                        if (routes.isId(route.variables().get(i))) absent[i] = UUID.randomUUID();
                    }
                    var nobodys = bolt.call(route.method(), route.path(), absent).body("{}");
                    assertThat(withoutName(ask(bolt, route, ""))).isEqualTo(withoutName(nobodys));
                });
    }

    @Test
    void nothingOfAcmeIsInARivalsLists() {
        var secrets = secrets();

        everywhere(route -> route.hasIds() ? Stream.empty() : Stream.of(ask(bolt, route, "")),
                call -> assertThat(secrets).as(call.toString()).noneMatch(call.text()::contains));
    }

    @Test
    void acmesCursorsAndFiltersLeadARivalNowhere() {
        furniture.orderedStream().forEach(it -> it.place(ada));
        var secrets = secrets();
        var filters = Map.of("evaluation_template_id", "evaluation_template", "thing_id", "evaluation_stage");
        var cursors = new ArrayList<String>();

        for (var route : routes.ofApi()) {
            if (!route.isReading() || !route.variables().isEmpty()) continue;
            var next = robo.raw(route.path(), "pageSize=1&cursor=").sent();
            if (next.status() == 200) cursors.add(next.at("/meta/next_cursor"));
            filters.forEach((name, table) -> {
                var id = contents.anId(table, ada.accountId()).orElseThrow();
                var found = bolt.raw(route.path(), name + "=" + id).sent();
                assertThat(secrets).as(found.toString()).filteredOn(it -> !it.equals(id.toString()))
                        .noneMatch(found.text()::contains);
                assertThat(found.at("/data")).isIn("", "[]");
            });
            for (var cursor : cursors) {
                var found = bolt.raw(route.path(), "cursor=" + cursor).sent();
                assertThat(secrets).as(found.toString()).noneMatch(found.text()::contains);
            }
        }
        assertThat(cursors).hasSizeGreaterThan(3).doesNotContain("");
    }

    private List<String> secrets() {
        var published = contents.published(ada.accountId());
        return contents.words(ada.accountId()).stream().filter(word -> !published.contains(word)).toList();
    }

    private interface Asking {
        Stream<Call> at(Route route);
    }

    private interface Expectation {
        void of(Call call);
    }

    private void everywhere(Asking asking, Expectation expectation) {
        routes.ofApi().stream().flatMap(asking::at).forEach(call -> {
            expectation.of(call);
            assertThat(call.text()).contains(call.expected());
        });
        assertThat(contents.snapshot(ada.accountId(), LEFT_BEHIND)).isEqualTo(before);
    }

    private Call ask(Program program, Route route, String query) {
        var call = program.call(route.method(), route.path(), routes.idsFor(route, ada.accountId()));
        if (!query.isEmpty()) call.query(query);
        return route.isReading() ? call : call.body("{}");
    }

    private static String withoutName(Call call) {
        return call.text().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }
}
