package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On their page, somebody reads for how long what is kept about them stays. */
class KeptForPagesTests extends PagesTests {

    @Autowired Lived lived;
    @Autowired Walker walker;
    @Autowired JdbcClient db;

    private UUID quenby;
    private Journey journey;

    @BeforeEach
    void walks() {
        quenby = lived.added(ada);
        journey = lived.begins(ada, quenby, Sketch.task("Task"));
    }

    @Test
    void saysThatThereIsNoEndAndThatTheyMayAsk() {
        assertThat(theirData()).isOk().shows("Acme Labs has set no day on which this is erased by itself. You can ask "
                + "for it below.");
    }

    @Test
    void saysForHowManyMonthsAndNotThatSomebodyHoldsIt() {
        keeps("hiring", 12);
        as(ada).post("/participants/{id}/hold", quenby).param("reason", "A complaint is open").page();

        assertThat(theirData()).shows("Acme Labs keeps this for 12 months after your last way here has ended. Then it "
                + "is erased by itself.").showsNot("complaint", "Held", "hold");
    }

    @Test
    void whatIsLongestOfAllTheirWaysCounts() {
        keeps("hiring", 1);
        var other = lived.begins(ada, quenby, Sketch.task("Other"));
        db.sql("update evaluation_template set use_case = 'TRAINING' where id = :id").param("id", other.templateId())
                .update();
        assertThat(theirData()).shows("has set no day");

        keeps("training", 24);
        assertThat(theirData()).shows("keeps this for 24 months");
    }

    private Ask theirData() {
        return signedOut().outside().get("/door/" + walker.token(journey) + "/record");
    }

    private void keeps(String what, int months) {
        db.sql("""
                insert into retention_rule (account_id, use_case, months, set_by_name, set_at)
                values (:account, upper(:what), :months, 'Ada', current_timestamp)
                """).param("account", ada.accountId().value()).param("what", what).param("months", months).update();
    }
}
