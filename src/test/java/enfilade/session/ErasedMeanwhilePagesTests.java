package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is erased between two steps of one and the same request of theirs. */
class ErasedMeanwhilePagesTests extends DoorTests {

    @Autowired
    private Visits visits;

    @Test
    void theirLinkOpensNothingAnyMore() {
        var pia = starts(task());
        var visitor = walker.visitor(pia);
        assertThat(as(ada).post("/participants/{id}/erasure", pia.participantId()).param("name", "Pia Moreau"))
                .redirectsTo("/@acme/participants");

        assertThatThrownBy(() -> visits.of(visitor)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> visits.zoneOf(visitor)).isInstanceOf(Refusal.NotFound.class);
    }
}
