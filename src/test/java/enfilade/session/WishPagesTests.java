package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.journey.Decision;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.review.Reviewing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pia asks for a person and reads the answer; or she does not want to go on, and says so twice. */
class WishPagesTests extends DoorTests {

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private JdbcClient db;

    @Test
    void asksForAPersonAndReadsTheAnswer() {
        var pia = starts(task());
        assertThat(looks(pia, "/request")).isOk().shows("A person answers, not software", "no time runs for you");

        assertThat(sends(pia, "/request").param("words", "Could I have until Friday?")).redirectsTo(home(pia));

        assertThat(walker.now(pia).waitingFor()).isEqualTo(Reason.REQUEST);
        assertThat(looks(pia, "")).shows("You asked for a person", "Could I have until Friday?", "Waits for an answer");
        answer(pia, "Take until Friday.");
        assertThat(looks(pia, "")).showsInOrder("Begin", "Could I have until Friday?", "Acme Labs answers",
                "Take until Friday.").showsNot("Rui");
    }

    @Test
    void readsWhatWasAskedFor() {
        var pia = starts(task());
        sends(pia, "/request").param("kind", "more_time").param("words", "Until Friday?").page();
        assertThat(looks(pia, "")).shows("You asked for more time").showsNot("You asked for a person");

        sends(pia, "/request").param("kind", "another_way").param("words", "On paper?").page();
        assertThat(looks(pia, "")).shows("You asked for more time and another way to do this");
    }

    @Test
    void anAnswerThatWasTakenBackIsNone() {
        var pia = starts(task());
        sends(pia, "/request").param("words", "Help").page();
        answer(pia, "Wrong answer");
        reviewing.undo(rui, pia.id(), lastDecision(pia));

        assertThat(looks(pia, "")).shows("Help").showsNot("Wrong answer");
    }

    @Test
    void readsWhatWasDoneInPlaceOfAnAnswer() {
        var pia = starts(task(), Sketch.task("Next"));
        for (var kind : List.of(Kind.EXTEND, Kind.GRANT_ATTEMPT, Kind.ADVANCE)) {
            sends(pia, "/request").param("words", "Help with " + kind).page();
            decide(pia, kind, "Between ourselves", kind == Kind.EXTEND ? Instant.parse("2999-12-01T10:00:00Z") : null);
        }

        assertThat(looks(pia, "")).showsInOrder("Help with EXTEND",
                "Acme Labs gave you until 1 Dec 2999 at 10:00, UTC.", "Help with GRANT_ATTEMPT",
                "Acme Labs gave you another attempt.", "Help with ADVANCE", "Acme Labs let you go on.")
                .showsNot("Between ourselves", "Acme Labs answers");
    }

    @Test
    void anEndIsNotToldBeforeItsTime() {
        var pia = starts(task());
        sends(pia, "/request").param("words", "Help").page();
        decide(pia, Kind.ADVANCE, "Between ourselves", null);

        assertThat(looks(pia, "")).shows("A person is looking at this", "Help").showsNot("let you go on");
        clock.passes(Duration.ofMinutes(11));
        assertThat(looks(pia, "")).shows("You have reached the end", "Acme Labs let you go on.");
    }

    @Test
    void askingNeedsWords() {
        var pia = starts(task());

        assertThat(sends(pia, "/request").param("words", "  ")).isInvalid()
                .showsAtField("words", "Say what you need.");
        assertThat(sends(pia, "/request").param("words", "x".repeat(4_001))).isInvalid()
                .showsAtField("words", "at most 4,000");
        assertThat(walker.now(pia).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void withdrawsOnAPageThatSaysWhatItMeans() {
        var pia = starts(task());
        assertThat(looks(pia, "/withdrawal")).isOk().shows("Do you want to withdraw?",
                "What you have handed in stays with Acme Labs", "Stay");
        assertThat(walker.now(pia).status()).isEqualTo(Status.ACTIVE);

        assertThat(sends(pia, "/withdrawal")).redirectsTo(home(pia));
        assertThat(sends(pia, "/withdrawal")).redirectsTo(home(pia));

        assertThat(walker.now(pia).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(looks(pia, "")).shows("You have withdrawn", "Your way ended here").hasNo("main .turn a")
                .hasNo("[href$='/request']");
        assertThat(looks(pia, "/withdrawal")).redirectsTo(home(pia));
        assertThat(sends(pia, "/request").param("words", "Help")).hasStatus(409);
    }

    @Test
    void anExpiredLinkNeitherAsksNorWithdraws() {
        var pia = starts(task());
        clock.passes(Duration.ofDays(31));

        assertThat(sends(pia, "/request").param("words", "Help")).hasStatus(409);
        assertThat(sends(pia, "/withdrawal")).hasStatus(409);
        assertThat(looks(pia, "/withdrawal")).redirectsTo(home(pia));
        assertThat(walker.now(pia).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theLedgerHoldsNothingThatSheWrote() {
        var pia = starts(task());
        var session = walker.begins(pia).id();
        var before = facts();
        drafting.save(walker.visitor(pia), session, 1, "Private words", 0);
        assertThat(facts()).isEqualTo(before);

        sends(pia, "/request").param("words", "Private words").page();

        assertThat(db.sql("select * from activity where account_id = :account")
                .param("account", ada.accountId().value()).query().listOfRows().toString())
                .doesNotContain("Private words", "Pia");
    }

    private void answer(Journey pia, String words) {
        decide(pia, Kind.ANSWER, words, null);
    }

    private void decide(Journey pia, Kind kind, String reason, @Nullable Instant until) {
        reviewing.decide(rui, pia.id(), new Decision.Draft(kind, reason, null, until), walker.now(pia).entries());
    }

    private UUID lastDecision(Journey pia) {
        return db.sql("select id from decision where journey_id = :journey").param("journey", pia.id())
                .query(UUID.class).single();
    }

    private int facts() {
        return db.sql("select count(*) from activity").query(Integer.class).single();
    }
}
