package enfilade.agent;

import static enfilade.agent.AgentProfileTests.dimension;
import static enfilade.agent.AgentProfileTests.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import enfilade.account.Actor;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import enfilade.support.Statements;
import enfilade.support.TestClock;
import enfilade.web.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class AgentListDataTests {

    static final Instant TODAY = Instant.parse("2026-11-21T10:00:00Z");

    @Autowired Cast cast;
    @Autowired TestClock clock;
    @Autowired Profiling profiling;
    @Autowired JdbcClient db;
    @Autowired Dates dates;

    Actor ada;

    @BeforeEach
    void callAda() {
        ada = cast.ada();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "edited"})
    void readsEveryPageThereAndBack(String sort) {
        IntStream.range(0, 60).forEach(i -> {
            clock.stopAt(TODAY.plus(Duration.ofMinutes(i / 2)));
            profiling.create(ada,
                    draft("Interviewer " + i % 50, "Hello.", UseCase.HIRING, List.of(dimension("Coding", 100))));
        });

        var first = read(sort, null);
        var second = read(sort, page(first.later()));
        var third = read(sort, page(second.later()));
        var back = read(sort, page(third.earlier()));

        assertThat(first.earlier()).isNull();
        assertThat(third.later()).isNull();
        assertThat(List.of(first.rows().size(), second.rows().size(), third.rows().size())).containsExactly(25, 25, 10);
        assertThat(back.rows()).isEqualTo(second.rows());
        assertThat(read(sort, page(back.earlier())).rows()).isEqualTo(first.rows());
        assertThat(read(sort, page(back.earlier())).earlier()).isNull();
        assertThat(IntStream.range(0, 3).boxed().flatMap(i -> List.of(first, second, third).get(i).rows().stream())
                .map(AgentList.Row::id).distinct()).hasSize(60);
    }

    @Test
    void aPageIsOneStatement() {
        var made = profiling.create(ada, draft(dimension("Coding", 100)));
        Doors.stage(ada, Doors.template(ada, "Senior Backend Engineer", "ACTIVE", db), made.id(),
                "Phone Screen", 0, db);

        var found = new ArrayList<AgentList.Row>();
        var statements = Statements.during(() -> found.addAll(read("name", null).rows()));

        assertThat(statements.all()).hasSize(1);
        assertThat(found).extracting(AgentList.Row::doors, AgentList.Row::dimensions).containsExactly(
                tuple("Used at 1 door", "Coding 100"));
    }

    @Test
    void findsNamesByTheBeginningsOfTheirWords() {
        profiling.create(ada,
                draft("Alex, staff engineer", "Hello.", UseCase.HIRING, List.of(dimension("Coding", 100))));
        profiling.create(ada, draft("100% Sam_1", "Hello.", UseCase.TRAINING, List.of(dimension("Coding", 100))));

        assertThat(names("eng al", "active", "")).containsExactly("Alex, staff engineer");
        assertThat(names("gineer", "active", "")).isEmpty();
        assertThat(names("%", "active", "")).isEmpty();
        assertThat(names("100% sam_", "active", "training")).containsExactly("100% Sam_1");
        assertThat(names("", "any", "hiring")).containsExactly("Alex, staff engineer");
        assertThat(names("", "archived", "")).isEmpty();
        assertThat(names("", "bogus", "bogus")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAA", "K2FiYw"})
    void aCursorThatCannotBeReadIsTheBeginning(String page) {
        profiling.create(ada, draft(dimension("Coding", 100)));

        assertThat(read("edited", page).rows()).hasSize(1);
        assertThat(read("name", page).rows()).hasSize(1);
    }

    private List<String> names(String q, String status, String useCase) {
        return AgentList.read(ada, new AgentFilter(q, status, useCase, null, null), dates, db).rows().stream()
                .map(AgentList.Row::name).toList();
    }

    private AgentList read(String sort, String page) {
        return AgentList.read(ada, new AgentFilter("", "active", "", sort, page), dates, db);
    }

    private static String page(String address) {
        return address.substring(address.indexOf("page=") + "page=".length());
    }
}
