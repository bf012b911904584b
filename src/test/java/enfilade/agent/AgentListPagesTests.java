package enfilade.agent;

import static enfilade.agent.AgentProfileTests.dimension;
import static enfilade.agent.AgentProfileTests.draft;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgentListPagesTests extends PagesTests {

    @Autowired Profiling profiling;
    @Autowired JdbcClient db;

    @Test
    void listsInterviewersWithWhatTheyLookFor() {
        make(ada, "Maya, recruiter");
        var alex = make(ada, "Alex, staff engineer");
        Doors.stage(ada, Doors.template(ada, "Senior Backend Engineer", "ACTIVE", db), alex, "Phone Screen", 0, db);

        var statements = Statements.during(() -> assertThat(as(vic).get("/agents")).isOk()
                .showsInOrder("Alex, staff engineer", "Hiring · edited today", "Coding 60 · Design 40",
                        "Used at 1 door", "Maya, recruiter", "Not used yet")
                .linksTo("/@acme/agents/{id}", alex).hasNo("main button:not([disabled])[class=item]"));

        assertThat(statements.own()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void tellsWhatAnInterviewerIsWhenThereIsNone() {
        assertThat(as(ada).get("/agents")).shows("No agent profiles yet").linksTo("/@acme/agents/new")
                .hasNo("form[role=search]");
        assertThat(as(vic).get("/agents")).shows("No agent profiles yet").hasNo("[href='/@acme/agents/new']");
    }

    @Test
    void findsSomeOverHtmxAndSaysWhenNoneFits() {
        make(ada, "Maya, recruiter");
        make(ada, "Alex, staff engineer");

        assertThat(as(ada).get("/agents?q=eng").htmx()).isFragment().has("#agents").shows("Alex").showsNot("Maya");
        assertThat(as(ada).get("/agents?q=astronaut&status=any")).shows("Nothing has “astronaut” in its name.")
                .keeps("q", "astronaut");
    }

    @Test
    void turnsThePages() {
        IntStream.range(10, 40).forEach(i -> make(ada, "Interviewer " + i));

        var first = as(ada).get("/agents?q=inter").page();
        var second = as(ada).get(first.document().selectFirst("a[rel=next]").attr("href")).page();

        assertThat(first).shows("Interviewer 34").showsNot("Interviewer 35").hasNo("a[rel=prev]");
        assertThat(second).showsInOrder("Interviewer 35", "Interviewer 39").hasNo("a[rel=next]").keeps("q", "inter");
        assertThat(as(ada).get(second.document().selectFirst("a[rel=prev]").attr("href"))).shows("Interviewer 10");
    }

    @Test
    void copiesAnInterviewer() {
        var copied = as(ada).post("/agents/{id}/copies", make(ada, "Alex")).page();

        assertThat(as(ada).get(copied.location())).shows("Copy of Alex").keeps("dimensions[1].name", "Design");
    }

    @Test
    void archivesAndTakesItBack() {
        var alex = make(ada, "Alex");

        assertThat(as(ada).post("/agents/{id}/archival", alex)).redirectsTo("/@acme/agents");
        assertThat(as(ada).get("/agents")).shows("Alex archived").linksTo("/@acme/agents/{id}/restoration", alex)
                .hasNo("table");
        assertThat(as(ada).get("/agents?status=archived")).has("table").shows("Archived");
        assertThat(as(ada).post("/agents/{id}/restoration", alex)).redirectsTo("/@acme/agents/{id}", alex);
        assertThat(as(ada).get("/agents")).has("table");
    }

    @Test
    void anInterviewerAtADoorStays() {
        var alex = make(ada, "Alex");
        Doors.stage(ada, Doors.template(ada, "Senior Backend Engineer", "DRAFT", db), alex, "Phone Screen", 0, db);

        assertThat(as(ada).post("/agents/{id}/archival", alex)).redirectsTo("/@acme/agents/{id}", alex);

        assertThat(as(ada).get("/agents/{id}", alex)).shows("Phone Screen in Senior Backend Engineer still uses it.")
                .has("#flash [data-tone=error]").showsNot("Archived");
    }

    @Test
    void aViewerMayNot() {
        var alex = make(ada, "Alex");

        for (var noun : List.of("copies", "archival", "restoration")) {
            assertThat(as(vic).post("/agents/{id}/" + noun, alex)).isForbidden();
            assertThat(as(rui).post("/agents/{id}/" + noun, alex)).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        var alex = make(ada, "Alex");

        for (var noun : List.of("copies", "archival", "restoration")) {
            assertThat(as(mallory).post("/agents/{id}/" + noun, alex)).isNotFound();
            assertThat(as(mallory).under("acme").post("/agents/{id}/" + noun, alex)).isNotFound();
        }
        assertThat(as(mallory).get("/agents?status=any")).isOk().showsNot("Alex");
    }

    @Test
    void signedOutGoesToTheSignIn() {
        var alex = make(ada, "Alex");

        assertThat(signedOut().get("/@acme/agents")).redirectsToSignIn();
        for (var noun : List.of("copies", "archival", "restoration")) {
            assertThat(signedOut().post("/@acme/agents/{id}/" + noun, alex)).redirectsToSignIn();
        }
    }

    private UUID make(Actor by, String name) {
        return profiling.create(by,
                draft(name, "Hello.", UseCase.HIRING, List.of(dimension("Coding", 60), dimension("Design", 40)))).id();
    }
}
