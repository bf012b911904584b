package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.PagesTests;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is erased on a page of its own, after their name was typed. */
class ErasurePagesTests extends PagesTests {

    @Autowired Lived lived;
    @Autowired JdbcClient db;

    private UUID quenby;

    @BeforeEach
    void lives() {
        quenby = lived.whole(ada, rui);
    }

    @Test
    void saysWhatGoesAndWhatStays() {
        assertThat(as(abe).get("/participants/{id}", quenby)).linksTo("/@acme/participants/{id}/erasure", quenby);
        assertThat(as(abe).get("/participants/{id}/erasure", quenby)).isOk().showsInOrder("What goes",
                "every journey with its sessions", "What stays", "Totals of journeys that had ended")
                .linksTo("/@acme/participants/{id}/record", quenby);
    }

    @Test
    void erasesWhomSomebodyNamed() {
        assertThat(as(abe).post("/participants/{id}/erasure", quenby).param("name", " Quenby  Moss"))
                .redirectsTo("/@acme/participants");

        assertThat(as(abe).get("/participants")).shows("Erased for good").showsNot("Quenby");
        assertThat(as(abe).get("/participants/{id}", quenby)).isNotFound();
        assertThat(as(ada).get("/audit-log")).isOk().shows("erased a participant").showsNot("Quenby");
        assertThat(as(ada).get("/")).isOk().showsNot("Quenby");
        assertThat(as(rui).get("/reviews")).isOk().showsNot("Quenby");
    }

    @Test
    void erasesOverHtmx() {
        assertThat(as(abe).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss").htmx())
                .redirectsTo("/@acme/participants");
    }

    @Test
    void pressedTwiceItHappensOnce() {
        as(abe).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss").page();

        assertThat(as(ada).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss"))
                .redirectsTo("/@acme/participants");
        assertThat(db.sql("select count(*) from activity where type = 'participant.erased'").query(Integer.class)
                .single()).isEqualTo(1);
    }

    @Test
    void wantsTheirNameAndKeepsWhatWasTyped() {
        assertThat(as(abe).post("/participants/{id}/erasure", quenby).param("name", "Quenby")).isInvalid()
                .isWholePage().showsAtField("name", "This is not their name.").keeps("name", "Quenby");
        assertThat(as(abe).post("/participants/{id}/erasure", quenby).htmx()).isInvalid().isFragment()
                .showsAtField("name", "This is not their name.");
        assertThat(as(abe).get("/participants/{id}", quenby)).isOk();
    }

    @Test
    void whoeverMayNotIsToldSo() {
        assertThat(as(rui).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss")).isForbidden();
        assertThat(as(vic).get("/participants/{id}/erasure", quenby)).isForbidden();
        assertThat(as(vic).get("/participants/{id}", quenby)).hasNo("a[href$='/erasure']");
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss")).isNotFound();
        assertThat(as(mallory).get("/participants/{id}/erasure", quenby)).isNotFound();
    }

    @Test
    void whoHasSignedOutIsAskedToSignIn() {
        assertThat(signedOut().under("acme").post("/participants/{id}/erasure", quenby)).redirectsToSignIn();
    }
}
