package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.account.Limits;
import enfilade.journey.Decision;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petition.Status;
import enfilade.review.Nudges;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked beside a way is due on a day: whoever may answer is reminded before it, those in charge hear on it. */
class RequestNudgingDataTests extends PunctualityTests {

    @Autowired
    private Nudges nudges;

    @Test
    void whoeverMayAnswerIsRemindedBeforeItsDayAndThoseInChargeHearOnIt() {
        var it = wantsASecondLook();
        passes(Duration.ofDays(26).minusSeconds(1));
        assertThat(late(rui)).isEmpty();

        passes(Duration.ofSeconds(1));
        assertThat(late(rui)).containsExactly("REMINDER");
        assertThat(late(ada)).as("owners stand in only where nobody asked is here").isEmpty();
        assertThat(body(rui)).contains("1 request waits for you:", "Look again at what was decided, Task in ",
                ": due 30 Dec. Asked: Rui.").doesNotContain("Pia", "cut off");
        assertThat(nudges.latest(ada, List.of(it.id()))).containsEntry(it.id(), "Rui was reminded today");
        passes(Duration.ofDays(4).minusSeconds(1));
        assertThat(late(ada)).isEmpty();

        passes(Duration.ofSeconds(1));
        passes(Duration.ofDays(2));
        assertThat(late(rui)).containsExactly("REMINDER");
        assertThat(late(ada)).containsExactly("ESCALATION");
        assertThat(late(abe)).containsExactly("ESCALATION");
        assertThat(body(ada)).contains("1 request waits for a person:", ": late. Asked: Rui.");
        assertThat(nudges.latest(vic, List.of(it.id())).get(it.id())).startsWith("Abe and Ada were told of it");
        assertThat(count("nudge where thing_id <> journey_id")).isEqualTo(3);
    }

    @Test
    void anErasureWaitsForOwnersAndAdmins() {
        asks(walker.start(ada, rehearsal.hiring(ada, task("Task"))), Kind.ERASURE, null);

        passes(Duration.ofDays(26));

        Stream.of(ada, abe).forEach(one -> assertThat(late(one)).containsExactly("REMINDER"));
        Stream.of(rui, vic).forEach(one -> assertThat(late(one)).isEmpty());
        assertThat(body(ada)).contains("Erase what is kept about them, Task in ", "Owners and admins.");
    }

    @Test
    void oneLetterADayIsAboutJourneysAndRequests() {
        wantsASecondLook();
        clock.passes(Duration.ofDays(23));
        waits(rui);

        passes(Duration.ofDays(3));

        assertThat(late(rui)).containsExactly("REMINDER");
        assertThat(body(rui)).contains("1 journey and 1 request wait for you:", ": for 3 days. Asked: Rui.");
    }

    @Test
    void whatWasAnsweredRemindsNobody() {
        var it = wantsASecondLook();
        passes(Duration.ofDays(26));
        petitions.save(petitions.of(it.accountId(), it.id()).settled(Status.STAYS, rui, "No.", null, clock.instant()));

        passes(Duration.ofDays(10));

        assertThat(late(ada)).isEmpty();
        assertThat(nudges.latest(ada, List.of(it.id()))).isEmpty();
    }

    @Test
    void aDayThatComesSoonIsKeptToo() {
        limits(ada, new Limits(14, 3, 7, null, 2));
        wantsASecondLook();
        passes(Duration.ofDays(1));
        assertThat(late(rui)).as("they were told yesterday").isEmpty();

        passes(Duration.ofDays(1));

        assertThat(late(rui)).containsExactly("REMINDER");
        assertThat(late(ada)).containsExactly("ESCALATION");
    }

    private Petition wantsASecondLook() {
        var pia = walker.start(ada, rehearsal.asking(ada, task("Task"), List.of(rui.id())));
        decides(pia, Decision.Kind.STOP);
        clock.passes(Duration.ofMinutes(11));
        var it = asks(pia, Kind.LOOK_AGAIN, "It was cut off.");
        clock.stopAt(it.askedAt());
        return it;
    }

    private List<String> late(Actor who) {
        return mail(who).stream().filter(it -> it.equals("REMINDER") || it.equals("ESCALATION")).toList();
    }
}
