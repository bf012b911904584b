package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Decision;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Journey;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Status;
import enfilade.journey.Petitions;
import enfilade.review.Reviewing;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pia reads what was decided and why, asks somebody to look again, and asks to be erased. */
class RightsPagesTests extends DoorTests {

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Petitions petitions;

    @Autowired
    private JdbcClient db;

    @Test
    void readsWhatWasDecidedByWhomAndWhy() {
        var pia = starts(task(), task());
        decide(pia, Kind.ADVANCE, "Between ourselves");
        decide(pia, Kind.STOP, "We look for somebody who has run such systems.");
        assertThat(looks(pia, "")).shows("A person is looking at this", "You may go on after Task")
                .showsNot("Your way ended at", "run such systems", "look again");
        clock.passes(Duration.ofMinutes(11));

        assertThat(looks(pia, "")).showsInOrder("Your way ends here", "What was decided", "You may go on after Task",
                "A person at Acme Labs decided this, today", "Your way ended at Task",
                "We look for somebody who has run such systems.", "Ask somebody to look again")
                .showsNot("Between ourselves", "Rui");
    }

    @Test
    void aReasonFromBeforeItWasTheirsToReadStaysAmongColleagues() {
        var pia = stopped();
        db.sql("update decision set reason_told = false").update();

        assertThat(looks(pia, "")).shows("Your way ended at Task").showsNot("Because");
    }

    @Test
    void whatSoftwareDidIsToldAsThat() {
        var pia = starts(task(), task());
        walker.judges(pia, walker.handsIn(pia).id(), 80);

        assertThat(looks(pia, "")).showsInOrder("What was decided", "The next door opened after Task",
                "Scored by software after fixed rules, provisionally, today").showsNot("80");
    }

    @Test
    void whatWasTakenBackWasNotDecided() {
        var pia = starts(task(), task());
        var decision = decide(pia, Kind.ADVANCE, "Because");
        reviewing.undo(rui, pia.id(), decision.id());

        assertThat(looks(pia, "")).showsNot("What was decided");
    }

    @Test
    void asksSomebodyToLookAgain() {
        var pia = stopped();
        assertThat(looks(pia, "/second-look")).isOk().shows("Software has no part in it");

        for (int twice = 0; twice < 2; twice++) {
            assertThat(sends(pia, "/second-look").param("words", "It was cut off.")).redirectsTo(home(pia));
        }

        assertThat(asked(pia)).hasSize(1).allMatch(it -> it.kind() == Petition.Kind.LOOK_AGAIN && it.isOpen());
        assertThat(looks(pia, "")).showsInOrder("What you asked", "For somebody to look again",
                "It was cut off.", "A person answers by");
    }

    @Test
    void askingNeedsWords() {
        var pia = stopped();

        assertThat(sends(pia, "/second-look").param("words", " ")).isInvalid()
                .showsAtField("words", "Say what somebody should look at.");
        assertThat(sends(pia, "/erasure").param("words", "x".repeat(4_001))).isInvalid()
                .showsAtField("words", "at most 4,000");
        assertThat(asked(pia)).isEmpty();
    }

    @Test
    void nothingToLookAtAgainBeforeTheEndIsTold() {
        var pia = starts(task());
        assertThat(looks(pia, "/second-look")).redirectsTo(home(pia));
        assertThat(sends(pia, "/second-look").param("words", "Look")).hasStatus(409);
        decide(pia, Kind.STOP, "Because");

        assertThat(sends(pia, "/second-look").param("words", "Look")).hasStatus(409)
                .shows("Nothing has been decided here yet");
        attending.withdraw(walker.visitor(pia));
        assertThat(sends(pia, "/second-look").param("words", "Look")).hasStatus(409);
        assertThat(asked(pia)).isEmpty();
    }

    @Test
    void asksToBeErasedAtAnyTimeWithoutStoppingAnything() {
        var pia = starts(task());
        assertThat(looks(pia, "/record")).isOk().shows("Your data", "Ask to be erased", "Your way would end with that");

        for (int twice = 0; twice < 2; twice++) assertThat(sends(pia, "/erasure")).redirectsTo(home(pia));
        assertThat(asked(pia)).singleElement().returns(Petition.Kind.ERASURE, Petition::kind);
        assertThat(walker.now(pia).standing().isActive()).isTrue();
        assertThat(looks(pia, "")).showsInOrder("You asked to be erased. A person answers that.", "Begin",
                "To be erased", "A person answers by").showsNot("Erase what you keep", "null");
        sends(pia, "/request").param("kind", "more_time").param("words", "Until Friday?").page();
        assertThat(looks(pia, "")).shows("You asked for more time, and to be erased");
    }

    @Test
    void takesAwayEverythingButWhatIsNotTold() {
        var pia = starts(task());
        sends(pia, "/request").param("words", "Call me").page();
        decide(pia, Kind.STOP, "Because");
        assertThat(looks(pia, "/record")).linksTo("{home}/record.zip", home(pia));

        assertThat(looks(pia, "/record.zip")).isOk().hasHeader("Content-Disposition",
                "attachment; filename=\"record.zip\"").hasHeader("Cache-Control", "no-store");
        assertThat(looks(pia, "/record.json").page().body()).contains("Pia Moreau", "Call me", "\"person\"")
                .doesNotContain("Because", "declined");
        assertThat(looks(pia, "/record.json")).hasStatus(409).shows("Wait a minute");
        clock.passes(Duration.ofMinutes(11));
        assertThat(looks(pia, "/record.json").page().body()).contains("\"declined\"");
    }

    @Test
    void oneTaskOfEachKindAtATime() {
        var pia = starts(task());
        for (var words : List.of("Until Friday?", "Or Saturday?", "Until Friday?")) {
            sends(pia, "/request").param("kind", "more_time").param("words", words).page();
        }
        sends(pia, "/request").param("kind", "another_way").param("words", "On paper?").page();

        assertThat(asked(pia)).extracting(Petition::words)
                .containsExactly("Until Friday?\n\nOr Saturday?", "On paper?");
        decide(pia, Kind.EXTEND, null);
        assertThat(asked(pia)).allMatch(it -> it.status() == Status.DONE);
    }

    @Test
    void asksForNothingThatIsNotOffered() {
        var pia = starts(task());

        assertThat(sends(pia, "/request").param("kind", "erasure").param("words", "All of it")).isInvalid()
                .showsAtField("kind", "Choose what you need.");
        assertThat(looks(pia, "/request?kind=more_time")).has("[value=more_time][checked]");
    }

    @Test
    void anEndThatIsNotToldLeavesNoTraceOnWhatWasAsked() {
        var pia = starts(task());
        sends(pia, "/request").param("words", "Help").page();
        decide(pia, Kind.STOP, "Because");

        assertThat(looks(pia, "")).shows("Help", "A person answers by").showsNot("Because");
    }

    @Test
    void anExpiredLinkAsksForNothing() {
        var pia = stopped();
        clock.passes(Duration.ofDays(31));

        assertThat(looks(pia, "/record")).redirectsTo(home(pia));
        assertThat(looks(pia, "")).shows("What was decided").showsNot("Ask somebody to look again", "Your data");
        assertThat(sends(pia, "/second-look").param("words", "Look")).hasStatus(409);
        assertThat(sends(pia, "/erasure")).hasStatus(409);
        assertThat(asked(pia)).isEmpty();
    }

    private Journey stopped() {
        var pia = starts(task());
        decide(pia, Kind.STOP, "Because");
        clock.passes(Duration.ofMinutes(11));
        return pia;
    }

    private Decision decide(Journey pia, Kind kind, @Nullable String reason) {
        return reviewing.decide(rui, pia.id(), new Decision.Draft(kind, reason, null,
                kind == Kind.EXTEND ? clock.instant().plus(Duration.ofDays(3)) : null), walker.now(pia).entries());
    }

    private List<Petition> asked(Journey pia) {
        return petitions.ofJourney(pia.accountId(), pia.id());
    }
}
