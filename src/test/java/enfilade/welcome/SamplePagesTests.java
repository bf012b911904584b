package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Publishing;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample workspace is set up through the use cases, and cleared out in one go. */
@Tag("both-databases")
class SamplePagesTests extends PagesTests {

    @Autowired Publishing publishing;
    @Autowired JdbcClient db;

    @Test
    void anEmptyAccountIsOfferedIt() {
        assertThat(as(ada).get("/")).linksTo("/@acme/sample");
        assertThat(as(ada).get("/evaluations")).linksTo("/@acme/sample");
        assertThat(as(ada).get("/sample")).shows("Senior Backend Engineer", "Sales Conversations",
                "Product Manager Rehearsal");
    }

    @Test
    void setsUpThreePipelinesWithTheirInterviewers() {
        assertThat(as(ada).post("/sample")).redirectsTo("/@acme/evaluations");

        assertThat(as(ada).get("/evaluations")).shows("Senior Backend Engineer", "Sales Conversations",
                "Product Manager Rehearsal");
        assertThat(as(ada).get("/agents")).shows("Alex, staff engineer", "Noor", "Mika");
        assertThat(stages("Senior Backend Engineer")).containsExactly("Phone Screen 60.00 AUTO_ADVANCE",
                "Technical 75.00 REQUIRE_REVIEWER_APPROVAL", "Final 80.00 NONE");
        assertThat(as(ada).get("/")).shows("The sample workspace is here");
    }

    @Test
    void eachOfItsPipelinesCanBePublishedAsItIs() {
        as(ada).post("/sample").page();

        assertThat(templates()).hasSize(3).allSatisfy(id ->
                assertThat(publishing.publish(ada, id).revision().number()).isEqualTo(1));
    }

    @Test
    void thereIsOneOfItAtATime() {
        as(ada).post("/sample").page();

        assertThat(as(ada).post("/sample")).isInvalid().shows("The sample workspace is here already.");
        assertThat(templates()).hasSize(3);
    }

    @Test
    void isClearedOutInOneGo() {
        as(ada).post("/sample").page();

        assertThat(as(ada).post("/sample/removal")).redirectsTo("/@acme/sample");

        assertThat(as(ada).get("/sample")).shows("cleared out", "Set up the sample workspace");
        assertThat(count("evaluation_template") + count("evaluation_stage") + count("agent_profile")
                + count("sample_thing")).isZero();
        assertThat(as(ada).post("/sample/removal")).hasStatus(409);
        assertThat(as(ada).post("/sample")).redirectsTo("/@acme/evaluations");
    }

    @Test
    void whatWasPublishedOrIsNeededElsewhereStays() {
        as(ada).post("/sample").page();
        publishing.publish(ada, template("Senior Backend Engineer"));

        as(ada).post("/sample/removal").page();

        assertThat(as(ada).get("/sample")).shows("Senior Backend Engineer was published: it is archived instead.",
                "Alex, staff engineer");
        assertThat(db.sql("select status from evaluation_template where account_id = :account")
                .param("account", ada.accountId().value()).query(String.class).list())
                .containsExactly(EvaluationTemplate.Status.ARCHIVED.name());
    }

    @Test
    void aViewerMayNot() {
        assertThat(as(vic).get("/sample")).isForbidden();
        assertThat(as(vic).post("/sample")).isForbidden();
        assertThat(as(vic).post("/sample/removal")).isForbidden();
    }

    @Test
    void anotherAccountHasItsOwn() {
        as(ada).post("/sample").page();

        assertThat(as(mallory).post("/sample/removal")).hasStatus(409);
        assertThat(as(mallory).under("acme").post("/sample/removal")).isNotFound();
        assertThat(templates()).hasSize(3);
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        assertThat(signedOut().get("/@acme/sample")).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/sample")).redirectsToSignIn();
        as(ada).post("/sample").page();
        assertThat(signedOut().post("/@acme/sample/removal")).redirectsToSignIn();
        assertThat(templates()).hasSize(3);
    }

    private List<UUID> templates() {
        return db.sql("select id from evaluation_template where account_id = :account")
                .param("account", ada.accountId().value()).query(UUID.class).list();
    }

    private UUID template(String name) {
        return db.sql("select id from evaluation_template where account_id = :account and template_name = :name")
                .param("account", ada.accountId().value()).param("name", name).query(UUID.class).single();
    }

    private List<String> stages(String template) {
        return db.sql("""
                select stage_name || ' ' || cast(pass_threshold as varchar) || ' ' || automation
                  from evaluation_stage
                 where template_id = :template
                 order by stage_order
                """).param("template", template(template)).query(String.class).list();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table + " where account_id = :account")
                .param("account", ada.accountId().value()).query(Integer.class).single();
    }
}
