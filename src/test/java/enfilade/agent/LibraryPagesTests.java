package enfilade.agent;

import static enfilade.agent.AgentProfileTests.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile.Draft;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody sees of the library, whoever published it. */
class LibraryPagesTests extends PagesTests {

    @Autowired Profiling profiling;
    @Autowired Showing showing;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    @Test
    void listsWhatAnyTeamHasPublished() {
        var maya = shown(ada, "Maya, recruiter");
        shown(mallory, "Alex, staff engineer");
        make(ada, "Kept to ourselves");

        var statements = Statements.during(() -> assertThat(as(mallory).get("/agents/library")).isOk()
                .showsInOrder("Alex, staff engineer", "Hiring · 1 question", "From your team", "Coding 60 · Design 40",
                        "Maya, recruiter")
                .showsNot("Kept to ourselves").linksTo("/@rival/agents/library/{id}", maya));

        assertThat(statements.own()).as("%s", statements).hasSize(1);
    }

    @Test
    void findsSomeOverHtmxAndSaysWhenNoneFits() {
        shown(ada, "Maya, recruiter");
        shown(ada, "Alex, staff engineer");

        assertThat(as(mallory).get("/agents/library?q=eng&useCase=hiring").htmx()).isFragment().has("#library")
                .shows("Alex").showsNot("Maya");
        assertThat(as(mallory).get("/agents/library?useCase=training")).shows("Nothing in the library fits");
        assertThat(as(mallory).get("/agents/library?q=astro%naut")).shows("has “astro%naut” in its name")
                .keeps("q", "astro%naut");
    }

    @Test
    void saysWhatTheLibraryIsWhenItIsEmpty() {
        make(ada, "Kept to ourselves");

        assertThat(as(vic).get("/agents/library")).isOk().shows("Nothing in the library yet")
                .hasNo("form[role=search]").linksTo("/@acme/agents/starters");
        assertThat(as(ada).get("/agents")).linksTo("/@acme/agents/library").linksTo("/@acme/agents/starters");
    }

    @Test
    void turnsThePages() {
        IntStream.range(10, 40).forEach(i -> shown(ada, "Interviewer " + i));

        var first = as(mallory).get("/agents/library?q=inter").page();
        var second = as(mallory).get(first.document().selectFirst("a[rel=next]").attr("href")).page();

        assertThat(first).shows("Interviewer 34").showsNot("Interviewer 35").hasNo("a[rel=prev]");
        assertThat(second).showsInOrder("Interviewer 35", "Interviewer 39").hasNo("a[rel=next]").keeps("q", "inter");
        assertThat(as(mallory).get(second.document().selectFirst("a[rel=prev]").attr("href")))
                .shows("Interviewer 10").hasNo("a[rel=prev]");
        assertThat(as(mallory).get("/agents/library?page=gibberish")).isOk().shows("Interviewer 10");
    }

    @Test
    void showsAllOfOneToThoseWhoMayOnlyLook() {
        var alex = shown(ada, "Alex");

        var statements = Statements.during(() -> assertThat(as(vic).get("/agents/library/{id}", alex)).isOk()
                .showsInOrder("Alex", "Hiring · 1 question", "Coding", "weight 60, no pass mark", "Design",
                        "Hello from Alex.", "A busy queue.", "Tone Professional", "What did you ship?", "For Coding",
                        "And then?", "wrote tests (TDD)", "The transcript")
                .hasNo("[action='/@acme/agents/library/%s/forks']".formatted(alex)));

        assertThat(statements.own()).as("%s", statements).hasSize(1);
    }

    @Test
    void takesACopyHome() {
        var alex = shown(ada, "Alex");

        assertThat(as(mallory).get("/agents/library/{id}", alex)).linksTo("/@rival/agents/library/{id}/forks", alex);
        var taken = as(mallory).post("/agents/library/{id}/forks", alex).page();

        var copy = UUID.fromString(taken.location().substring("/@rival/agents/".length()));
        assertThat(as(mallory).get("/agents/{id}", copy)).shows("Alex is yours now")
                .keeps("dimensions[0].weight", "60");
        assertThat(profiles.findByAccountIdAndId(mallory.accountId(), copy)).get()
                .returns(AgentText.of(null, draft("Alex", null)), it -> AgentText.of(null, it))
                .returns(false, AgentProfile::isPublic);
        assertThat(db.sql("select words from activity where type = 'agent_profile.forked' and account_id = :rival")
                .param("rival", mallory.accountId().value()).query(String.class).list())
                .containsExactly("Took the agent profile Alex from the library");
    }

    @Test
    void aViewerMayNotTakeOne() {
        var alex = shown(ada, "Alex");

        assertThat(as(vic).post("/agents/library/{id}/forks", alex)).isForbidden();
        assertThat(as(rui).post("/agents/library/{id}/forks", alex)).isForbidden();
    }

    @Test
    void whatIsNotInTheLibraryIsNotThere() {
        var kept = make(ada, "Kept to ourselves");

        for (var id : List.of(kept, UUID.randomUUID())) {
            assertThat(as(mallory).get("/agents/library/{id}", id)).isNotFound();
            assertThat(as(mallory).post("/agents/library/{id}/forks", id)).isNotFound();
            assertThat(as(ada).get("/agents/library/{id}", id)).isNotFound();
        }
        assertThat(as(mallory).under("acme").get("/agents/library")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        var alex = shown(ada, "Alex");

        assertThat(signedOut().get("/@acme/agents/library")).redirectsToSignIn();
        assertThat(signedOut().get("/@acme/agents/library/{id}", alex)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/agents/library/{id}/forks", alex)).redirectsToSignIn();
    }

    static Draft draft(String name, String organization) {
        var questions = new QuestionPlan(List.of(new Question("What did you ship?", List.of("And then?"), "Coding",
                List.of(new Question.Evidence("wrote tests", List.of("TDD"))), 120)));
        return new Draft(name, UseCase.HIRING, "Hello from " + name + ".",
                new Context(organization, null, "A busy queue."), null, null, null, "Be kind.", null,
                List.of(dimension("Coding", 60), dimension("Design", 40)), questions);
    }

    private UUID make(Actor by, String name) {
        return profiling.create(by, draft(name, "We make submarines.")).id();
    }

    private UUID shown(Actor by, String name) {
        showing.publish(by, make(by, name), 1, false);
        return address(name);
    }

    private UUID address(String name) {
        return db.sql("select id from public_profile where name = :name").param("name", name).query(UUID.class)
                .single();
    }
}
