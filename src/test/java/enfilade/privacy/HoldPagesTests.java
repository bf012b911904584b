package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.PagesTests;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record is held with a reason, and nobody erases it until somebody lifts that. */
class HoldPagesTests extends PagesTests {

    @Autowired Lived lived;

    private UUID quenby;

    @BeforeEach
    void isHere() {
        quenby = lived.added(ada);
    }

    @Test
    void holdsARecordAndLiftsItAgain() {
        assertThat(as(abe).post("/participants/{id}/hold", quenby).param("reason", "A complaint is open"))
                .redirectsTo("/@acme/participants/{id}/erasure", quenby);
        assertThat(as(ada).get("/participants/{id}/erasure", quenby)).shows("Abe holds this record since today: "
                + "A complaint is open").hasNo("#erasure-form");
        assertThat(as(ada).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss")).hasStatus(409)
                .shows("A complaint is open");
        assertThat(as(vic).get("/audit-log")).showsNot("A complaint is open");

        assertThat(as(ada).post("/participants/{id}/hold/lifting", quenby))
                .redirectsTo("/@acme/participants/{id}/erasure", quenby);
        assertThat(as(ada).post("/participants/{id}/erasure", quenby).param("name", "Quenby Moss"))
                .redirectsTo("/@acme/participants");
    }

    @Test
    void holdsOverHtmx() {
        assertThat(as(abe).post("/participants/{id}/hold", quenby).param("reason", "A complaint").htmx())
                .redirectsTo("/@acme/participants/{id}/erasure", quenby);
    }

    @Test
    void wantsAReason() {
        assertThat(as(abe).post("/participants/{id}/hold", quenby).param("reason", " ")).isInvalid().isWholePage()
                .showsAtField("reason", "Say why this record has to stay.");
        assertThat(as(abe).post("/participants/{id}/hold", quenby).param("reason", "x".repeat(2001)).htmx())
                .isInvalid().isFragment().keeps("reason", "x".repeat(2001));
    }

    @Test
    void isForAdminsAndOwners() {
        assertThat(as(vic).post("/participants/{id}/hold", quenby).param("reason", "No")).isForbidden();
        assertThat(as(rui).post("/participants/{id}/hold/lifting", quenby)).isForbidden();
        assertThat(as(mallory).post("/participants/{id}/hold", quenby).param("reason", "No")).isNotFound();
        assertThat(as(mallory).post("/participants/{id}/hold/lifting", quenby)).isNotFound();
        assertThat(signedOut().under("acme").post("/participants/{id}/hold", quenby)).redirectsToSignIn();
    }
}
