package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.support.AtOnce;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A button of a link that is pressed twice does what it does once. */
class LinkTwiceDataTests extends ClockTests {

    private Journey pia;

    @BeforeEach
    void piaHasALink() {
        pia = walker.start(ada, task(Sketch.of("Task")));
    }

    @Test
    void pressedTwiceItIsReplacedOnce() {
        for (var who : Stream.of(ada, ada, abe).toList()) {
            assertThat(as(who).post("/journeys/{id}/link/replacement", pia.id()).param("seen", "1"))
                    .redirectsTo("/@acme/journeys/{id}/link", pia.id());
            assertThat(as(who).get("/journeys/{id}/link", pia.id())).shows("A new link goes out", "Link 2")
                    .showsNot("Link 3").has("input[name=seen][value='2']");
        }
        assertThat(invitations()).isEqualTo(2);
    }

    @Test
    void pressedTwiceItIsSentOnceWhoeverPresses() throws Exception {
        AtOnce.succeed(Refusal.class, () -> linking.resend(ada, pia.id()), () -> linking.resend(abe, pia.id()));
        assertThat(invitations()).isEqualTo(2);

        clock.passes(Duration.ofSeconds(59));
        assertThat(linking.resend(abe, pia.id())).isTrue();
        assertThat(invitations()).isEqualTo(2);

        clock.passes(Duration.ofSeconds(1));
        linking.resend(abe, pia.id());
        assertThat(invitations()).isEqualTo(3);
    }

    @Test
    void whatWorksForAShorterTimeIsSentAgainAtOnce() {
        linking.replace(ada, pia.id(), Duration.ofDays(7));
        linking.resend(ada, pia.id());

        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().expiresAt())
                .isEqualTo(MONDAY.plus(Links.USUAL));
        assertThat(invitations()).isEqualTo(3);
    }

    private int invitations() {
        return db.sql("select count(*) from message where kind = 'INVITATION'").query(Integer.class).single();
    }
}
