package enfilade.dev;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.PagesTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.ui.ExtendedModelMap;

/** Developers find people under way, each in another state. */
class DevWalksDataTests extends PagesTests {

    @Autowired AutowireCapableBeanFactory house;
    @Autowired JdbcClient db;

    @Test
    void somebodyIsInEveryStateAndPiaHasADoor() {
        var walks = (DevWalks) house.autowire(DevWalks.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);

        walks.run(new DefaultApplicationArguments());
        walks.run(new DefaultApplicationArguments());

        assertThat(states()).containsExactly("Mia Rossi WAITING BELOW_MARK", "Nico Weber WAITING REVIEW",
                "Ola Nordmann ACTIVE", "Pia Moreau ACTIVE", "Tom Baker COMPLETED hire");
        var model = new ExtendedModelMap();
        walks.offer(model);
        assertThat(signedOut().get(String.valueOf(model.get("piasDoor")))).isOk().shows("Written task", "Come back");
    }

    private List<String> states() {
        return db.sql("""
                select p.name || ' ' || j.status || coalesce(' ' || j.waiting_for, '')
                       || coalesce(' ' || j.recommendation, '')
                  from journey j
                  join participant p on p.id = j.participant_id
                 order by p.name
                """).query(String.class).list();
    }
}
