package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.support.AtOnce;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Two people publish one template in the same moment. */
@Tag("both-databases")
class PublishingCrowdDataTests extends BuildingTests {

    @RepeatedTest(5)
    void makesOneRevisionAndOneFact() throws Exception {
        var template = template("Senior Engineer");
        arranging.add(ada, template, Sketch.of("Technical").agent(interviewer(ada, "Alex")).wish());

        assertThat(AtOnce.succeed(Refusal.class, () -> publishing.publish(ada, template),
                () -> publishing.publish(abe, template))).isEqualTo(2);

        assertThat(count("revision")).isEqualTo(1);
        assertThat(count("revision_stage")).isEqualTo(1);
        assertThat(count("activity where type = 'template.published'")).isEqualTo(1);
    }

    private int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
