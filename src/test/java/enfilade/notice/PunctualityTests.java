package enfilade.notice;

import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.account.Limits;
import enfilade.account.Members;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.journey.Petition;
import enfilade.journey.Petitions;
import enfilade.session.Petitioning;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tests of what is late start: a Monday, reviews that wait, and days that go by when a test says so. */
abstract class PunctualityTests extends CorrespondenceTests {

    @Autowired Nudging nudging;
    @Autowired Relieving relieving;
    @Autowired Accounts accounts;
    @Autowired Members members;
    @Autowired Petitioning petitioning;
    @Autowired Petitions petitions;

    /** Looking twice changes nothing. */
    void passes(Duration time) {
        clock.passes(time);
        look();
        look();
    }

    boolean look() {
        Punctuality.look(nudging, relieving, db, clock.instant());
        return true;
    }

    /** Somebody's turn comes to write the review at the only door. */
    Journey waits(Actor... reviewers) {
        return walker.start(ada, rehearsal.asking(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW),
                Stream.of(reviewers).map(Actor::id).toList()),
                UUID.randomUUID() + "@example.org");
    }

    /** Somebody asks to be looked at again where their way has ended, or to be erased. */
    Petition asks(Journey pia, Petition.Kind kind, @Nullable String words) {
        petitioning.ask(walker.visitor(pia), kind, words);
        return petitions.ofJourney(pia.accountId(), pia.id()).getLast();
    }

    void limits(Actor who, Limits limits) {
        accounts.save(accounts.findById(who.accountId()).orElseThrow().within(limits));
    }

    void away(Actor who, int days) {
        var member = members.findByAccountIdAndId(who.accountId(), who.id()).orElseThrow();
        members.save(member.absent(LocalDate.parse("2026-11-30").plusDays(days), who.zone(), clock.instant()));
    }

    /** What somebody was sent, but for the first request. */
    List<String> mail(Actor who) {
        return db.sql("select kind from message where to_email = :to and (kind <> 'REVIEW_REQUESTED' or :all) "
                        + "order by created_at, kind desc").param("to", cast.email(who))
                .param("all", !who.equals(rui)).query(String.class).list();
    }

    String body(Actor who) {
        return db.sql("select body from message where to_email = :to order by created_at desc, kind fetch first 1 row "
                + "only").param("to", cast.email(who)).query(String.class).single().replaceAll("\\s+", " ");
    }

    int count(String rows) {
        return db.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
