package enfilade.privacy;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Visitor;
import enfilade.batch.Bulk;
import enfilade.evaluation.Publishing;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.Moving;
import enfilade.journey.Petition;
import enfilade.journey.Petitions;
import enfilade.journey.Starting;
import enfilade.participant.Enrolling;
import enfilade.participant.Giving;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Remembered;
import enfilade.review.Reviewing;
import enfilade.session.Attending;
import enfilade.session.Penned;
import enfilade.session.Petitioning;
import enfilade.session.Walker;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody of whom a lot is kept: she asked, wrote, gave a file, was scored, decided about and written to. */
@Component
class Lived {

    /** Words that are hers alone, wherever they stand. */
    static final List<String> WORDS = List.of("Quenby", "quenby.moss@example.org", "555 0199", "Mossworks",
            "The queue broke twice", "Handwritten plan", "plan-of-mine", "A quiet room", "Read it slowly",
            "Not ready to lead", "Seen in the answers", "q-external-77", "Knits at night",
            "Rather shy at first", "Ten years of knitting");

    /** And those of what others did for her, or with her among many. */
    static final List<String> MORE_WORDS = List.of(Giving.WHY, "Forget my knitting", "Bound to keep it", "Once more",
            "Quenby of the table", "Porto Covo");

    private final Rehearsal rehearsal;
    private final Enrolling enrolling;
    private final Starting starting;
    private final Journeys journeys;
    private final Walker walker;
    private final Penned penned;
    private final Attending attending;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Moving moving;
    private final Remembered remembered;
    private final Petitioning petitioning;
    private final Petitions petitions;
    private final Giving giving;
    private final Bulk bulk;
    private final JdbcClient db;

    Lived(Rehearsal rehearsal, Enrolling enrolling, Starting starting, Journeys journeys, Walker walker, Penned penned,
          Attending attending, Reviewing reviewing, Publishing publishing, Moving moving,
          Remembered remembered, Petitioning petitioning, Petitions petitions, Giving giving, Bulk bulk,
          JdbcClient db) {
        this.rehearsal = rehearsal;
        this.enrolling = enrolling;
        this.starting = starting;
        this.journeys = journeys;
        this.walker = walker;
        this.penned = penned;
        this.attending = attending;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.moving = moving;
        this.remembered = remembered;
        this.petitioning = petitioning;
        this.petitions = petitions;
        this.giving = giving;
        this.bulk = bulk;
        this.db = db;
    }

    UUID added(Actor by) {
        return enrolling.enrol(by, new Draft("Quenby Moss", "quenby.moss@example.org", "q-external-77",
                "+351 555 0199", List.of("knits"), "Lead", "Mossworks", null, null, List.of(), null, List.of(), null,
                null, "{\"hobby\": \"Knits at night\"}", null), null).id();
    }

    Journey begins(Actor by, UUID quenby, Sketch... doors) {
        return journeys.of(by.accountId(), starting.start(by, quenby, template(by, doors)));
    }

    UUID template(Actor by, Sketch... doors) {
        return rehearsal.hiring(by, doors);
    }

    /** All the way to a refusal by a person. */
    UUID whole(Actor by, Actor reviewer) {
        var quenby = added(by);
        remembered.notes(reviewer, quenby, "Rather shy at first");
        remembered.files(by, quenby, "resume.txt", "Ten years of knitting");
        var journey = begins(by, quenby, Sketch.task("Task").mark("60"), Sketch.task("Second"));
        moves(by, journey);
        writes(journey);
        walker.asks(journey, "A quiet room");
        decides(reviewer, journey, Decision.Kind.ANSWER, "Read it slowly");
        handsIn(journey);
        walker.scores(reviewer, journey, 40);
        decides(reviewer, journey, Decision.Kind.STOP, "Not ready to lead");
        return quenby;
    }

    /** The same, with what she needs, and batches that she was in or nearly in. */
    UUID more(Actor by, Actor reviewer) {
        var quenby = whole(by, reviewer);
        giving.more(by, quenby, "1.5", 1, 2);
        bulk.tags(by, List.of(quenby), "vip");
        bulk.invites(by, template(by, Sketch.task("By batch")), List.of(quenby));
        bulk.looksAt(by, "name,email,city\nQuenby of the table,Quenby.MOSS@example.org,Porto Covo\n");
        return quenby;
    }

    private void moves(Actor by, Journey journey) {
        rehearsal.adds(by, journey.templateId(), Sketch.task("Third"));
        moving.move(by, journey.id(), publishing.publish(by, journey.templateId()).revision().id());
    }

    /** She asks about her newest journey. */
    UUID asks(UUID quenby, Petition.Kind kind, String words) {
        var visitor = visitor(quenby);
        petitioning.ask(visitor, kind, words);
        return petitions.ofJourney(visitor.accountId(), visitor.journeyId()).getLast().id();
    }

    /** She comes by the link of her newest journey. */
    Visitor visitor(UUID quenby) {
        return walker.visitor(db.sql("select account_id, id from journey where participant_id = :quenby "
                        + "order by created_at desc").param("quenby", quenby).query((row, n) -> journeys.of(
                        new AccountId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class))).list().getFirst());
    }

    void writes(Journey journey) {
        var session = walker.begins(journey).id();
        penned.writes(walker.visitor(journey), session, "The queue broke twice", "plan-of-mine.txt",
                "Handwritten plan");
    }

    void handsIn(Journey journey) {
        attending.handIn(walker.visitor(journey), walker.newest(journey).session());
    }

    void decides(Actor reviewer, Journey journey, Decision.Kind kind, String reason) {
        reviewing.decide(reviewer, journey.id(), new Decision.Draft(kind, reason, null, null), null);
    }
}
