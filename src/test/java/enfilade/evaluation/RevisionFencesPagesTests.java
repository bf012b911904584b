package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.support.Ask;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is not published, and who neither publishes nor reads. */
@Tag("both-databases")
class RevisionFencesPagesTests extends BuildingTests {

    static final String PATH = "/evaluations/{id}/revisions";

    UUID template;

    @BeforeEach
    void buildADoor() {
        template = template("Senior Engineer");
        arranging.add(ada, template, Sketch.of("Technical").agent(interviewer(ada, "Alex")).wish());
    }

    @Test
    void whatCannotWorkIsNotPublished() {
        arranging.add(ada, template, Sketch.of("Screen").kind(Stage.Kind.AI_INTERVIEW).wish());

        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Mend before publishing")
                .showsNot("Publish revision");
        assertThat(as(ada).post(PATH, template)).hasStatus(409)
                .shows("Not published yet: Screen has no interviewer.");
        assertThat(revisions()).isZero();
    }

    @Test
    void anArchivedTemplateIsNotPublished() {
        authoring.archive(ada, template);

        assertThat(as(ada).post(PATH, template)).hasStatus(409).shows("Restore it before you publish it.");
        assertThat(revisions()).isZero();
    }

    @Test
    void thereIsNoRevisionBeyondTheNewest() {
        assertThat(as(ada).get(PATH + "/1", template)).isNotFound();
        publishing.publish(ada, template);
        assertThat(as(ada).get(PATH + "/2", template)).isNotFound();
        assertThat(as(ada).get(PATH + "/1?against=7", template)).isNotFound();
        assertThat(as(ada).get(PATH + "/one", template)).isNotFound();
    }

    @Test
    void aViewerReadsButDoesNotPublish() {
        publishing.publish(ada, template);

        assertThat(as(vic).get(PATH + "/1", template)).isOk().shows("Technical");
        assertThat(as(vic).get("/evaluations/{id}", template)).showsNot("Publish revision");
        assertThat(as(vic).post(PATH, template)).isForbidden();
    }

    @Test
    void aStrangerSeesNothing() {
        publishing.publish(ada, template);

        assertThat(as(mallory).get("/@acme" + PATH, template)).isNotFound();
        assertThat(as(mallory).get(PATH, template)).isNotFound();
        assertThat(as(mallory).get(PATH + "/1", template)).isNotFound();
        assertThat(as(mallory).post(PATH, template)).isNotFound();
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> publishing.publish(mallory, template));
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        assertThat(signedOut().get("/@acme" + PATH, template)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme" + PATH, template)).redirectsToSignIn();
    }

    @Test
    void aRefusalLeadsBackToThePageItCameFrom() {
        authoring.archive(ada, template);
        var here = "/@acme/evaluations/" + template;

        assertThat(publishing().header("Referer", "http://localhost" + here)).hasStatus(409).linksTo(here);
        assertThat(publishing().header("Referer", "http://evil.example/x")).hasStatus(409).hasNo("a[href*=evil]")
                .hasNo("a[href='/x']");
    }

    @Test
    void aRevisionFromBeforeARuleIsStillRead() {
        publishing.publish(ada, template);
        db.sql("update revision_agent set agent_text = replace(agent_text, '\"Depth\"', "
                + "'\"Enthusiasm\"')").update();

        assertThat(as(ada).get(PATH + "/1", template)).shows("Enthusiasm");
        assertThat(as(ada).get(PATH, template)).shows("Alex, interviewer: dimensions Enthusiasm 50, Clarity 50");
    }

    private Ask publishing() {
        return as(ada).post(PATH, template).header("Host", "localhost");
    }

    private int revisions() {
        return db.sql("select count(*) from revision where template_id = :template").param("template", template)
                .query(Integer.class).single();
    }
}
