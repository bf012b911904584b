package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.AgentProfiles;
import enfilade.agent.Showing;
import enfilade.agent.UseCase;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Publishing freezes what stands there; the Revisions tab shows all of it and tells two apart. */
@Tag("both-databases")
class RevisionPagesTests extends BuildingTests {

    static final String PATH = "/evaluations/{id}/revisions";

    @Autowired AgentProfiles profiles;
    @Autowired Showing showing;
    UUID template;
    UUID alex;

    @BeforeEach
    void buildTwoDoors() {
        alex = interviewer(ada, "Alex");
        template = template("Senior Engineer");
        arranging.add(ada, template, Sketch.of("Technical").agent(alex).mark("70").wish());
        arranging.add(ada, template, Sketch.of("Final").kind(Stage.Kind.FINAL_REVIEW).wish());
        arranging.add(ada, template, Sketch.of("Idea").status(Stage.Status.DRAFT).wish());
    }

    @Test
    void publishesWhatStandsThere() {
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Not published yet", "Publish revision 1");

        assertThat(as(ada).post(PATH, template)).redirectsTo("/@acme/evaluations/{id}/revisions", template);

        assertThat(as(ada).get(PATH, template)).shows("Revision 1 of Senior Engineer published", "Live", "by Ada",
                "2 stages", "Nothing new to publish");
        assertThat(as(ada).get(PATH + "/1", template)).showsInOrder("Revision 1", "1 · Technical",
                "2 · Final", "Alex").showsNot("Idea");
    }

    @Test
    void tellsTheDifferenceInWords() {
        publishing.publish(ada, template);
        mark("Technical", "75");

        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Unpublished changes", "Publish revision 2");
        assertThat(as(ada).get(PATH, template)).shows("Not published yet: 1 change")
                .shows("Technical: pass mark 70 → 75");
        publishing.publish(ada, template);
        assertThat(as(ada).get(PATH + "/2", template)).shows("Technical: pass mark 70 → 75");
        assertThat(as(ada).get(PATH + "/1?against=2", template)).shows("Technical: pass mark 70 → 75");
        assertThat(as(ada).get(PATH + "/1?against=now", template)).shows("Technical: pass mark 70 → 75");
        assertThat(as(ada).get(PATH + "/2?against=now", template)).shows("Nothing: both say the same.");
    }

    @Test
    void anInterviewerIsReadAsItWasPublished() {
        publishing.publish(ada, template);
        profiling.change(ada, alex, 1, AgentProfile.Draft.quick("Alexa", "Hi.", UseCase.TRAINING, List.of("Kindness")));

        assertThat(as(ada).get(PATH + "/1", template))
                .linksTo("/@acme/evaluations/{id}/revisions/1/interviewers/1", template);
        assertThat(as(vic).get(PATH + "/1/interviewers/1", template)).shows("Alex", "Depth", "Clarity")
                .showsNot("Alexa");
        assertThat(as(ada).get(PATH + "/1/interviewers/2", template)).isNotFound();
        assertThat(as(mallory).get(PATH + "/1/interviewers/1", template)).isNotFound();
    }

    @Test
    void nothingThatHappensLaterChangesARevision() {
        publishing.publish(ada, template);
        var before = shown(PATH + "/1?against=1");

        mark("Technical", "10");
        clearing.archive(ada, template, stage(template, "Final"));
        profiling.change(ada, alex, profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow().version(),
                AgentProfile.Draft.quick("Alexa", "Good day.", UseCase.TRAINING, List.of("Kindness")));

        assertThat(before)
                .contains("1 · Technical", "pass mark 70", "2 · Final", "Depth 50", "Hello.");
        assertThat(shown(PATH + "/1?against=1")).isEqualTo(before);
        assertThat(as(ada).get(PATH, template)).shows("Final was taken out",
                "Alexa, interviewer: name Alex → Alexa", "Technical: interviewer Alex → Alexa, pass mark 70 → 10");
    }

    @Test
    void whoeverPublishesTwiceMakesOneRevision() {
        publishing.publish(ada, template);

        assertThat(as(ada).post(PATH, template)).redirectsTo("/@acme/evaluations/{id}/revisions", template);
        assertThat(as(ada).get(PATH, template)).shows("Nothing new: revision 1 says the same");
        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void whatWasChangedBackIsNotNew() {
        publishing.publish(ada, template);
        mark("Technical", "75");
        mark("Technical", "70");
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Unpublished changes");

        assertThat(publishing.publish(ada, template).fresh()).isFalse();

        assertThat(as(ada).get("/evaluations/{id}", template)).showsNot("Unpublished changes");
    }

    @Test
    void showingAnInterviewerInTheLibraryIsNoChange() {
        publishing.publish(ada, template);

        showing.publish(ada, alex, 1, false);
        assertThat(as(ada).get("/evaluations/{id}", template)).showsNot("Unpublished changes");
        showing.withdraw(ada, alex);
        assertThat(as(ada).get("/evaluations/{id}", template)).showsNot("Unpublished changes");
    }

    @Test
    void movingADoorIsToldByItsPlaces() {
        publishing.publish(ada, template);
        arranging.move(ada, template, stage(template, "Final"), 0);

        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Unpublished changes");
        assertThat(as(ada).get(PATH, template)).shows("Technical: position 1 → 2");
    }

    @Test
    void theLedgerSaysWhatWasPublished() {
        publishing.publish(ada, template);
        mark("Technical", "75");

        assertThat(ledgerOf(() -> publishing.publish(ada, template)))
                .containsExactly("template.published: Published revision 2 of Senior Engineer");
    }

    @Test
    void manyRevisionsAreReadPageByPage() {
        for (int mark = 1; mark <= 27; mark++) {
            mark("Technical", String.valueOf(mark));
            publishing.publish(ada, template);
        }

        assertThat(as(ada).get(PATH, template)).shows("Revision 27", "Revision 3", "Older")
                .hasNo("a[href$='/revisions/2']").hasNo("a[rel=prev]");
        assertThat(as(ada).get(PATH + "?page=3", template)).shows("Revision 2", "Revision 1", "Newer");
    }

    @Test
    void publishingCostsAsMuchForManyDoorsAsForFew() {
        var few = template("Few");
        var many = template("Many");
        for (int i = 0; i < 3; i++) arranging.add(ada, few, Sketch.of("Door " + i).agent(alex).wish());
        for (int i = 0; i < 60; i++) arranging.add(ada, many, Sketch.of("Door " + i).agent(alex).wish());

        var once = Statements.during(() -> publishing.publish(ada, few));
        var often = Statements.during(() -> publishing.publish(ada, many));

        assertThat(often.own()).as("%s", often).hasSameSizeAs(once.own());
    }

    private String shown(String page) {
        return as(ada).get(page, template).page().document().select("main").text();
    }

    private void mark(String stage, String mark) {
        var id = stage(template, stage);
        arranging.change(ada, template, id, null, Sketch.of(stage).agent(alex).mark(mark).wish());
    }

    private int revisions() {
        return db.sql("select count(*) from revision where template_id = :template").param("template", template)
                .query(Integer.class).single();
    }
}
