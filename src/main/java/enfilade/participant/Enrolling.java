package enfilade.participant;

import enfilade.Checks;
import enfilade.Constraint;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.activity.Activities;
import enfilade.activity.Activity;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.EvaluationTemplates;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participant.Status;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody adds the people who are evaluated, keeps what is known about them, and puts them away. */
@Service
@Transactional
public class Enrolling {

    /** What is refused here when the choice of a template is what is wrong. */
    static final String TEMPLATE = "templateId";

    /**
     * Without saying what: the ledger holds no personal words, and every member reads it. Were the fields told, a
     * change without one would tell that somebody was accommodated.
     */
    static final String CHANGED = "Changed a participant";

    private static final Constraint EMAIL = new Constraint("participant_email_is_taken", "email", "taken",
            "Somebody has this e-mail already.");

    private final Participants participants;
    private final EvaluationTemplates templates;
    private final ObjectProvider<Arrivals> arrivals;
    private final Activities activities;
    private final NamedParameterJdbcTemplate rows;
    private final JdbcClient db;
    private final Clock clock;

    Enrolling(Participants participants, EvaluationTemplates templates, ObjectProvider<Arrivals> arrivals,
              Activities activities, NamedParameterJdbcTemplate rows, JdbcClient db, Clock clock) {
        this.participants = participants;
        this.templates = templates;
        this.arrivals = arrivals;
        this.activities = activities;
        this.rows = rows;
        this.db = db;
        this.clock = clock;
    }

    /** @param templateId the template on which the participant sets out at once; null for none yet */
    public Participant enrol(Actor by, Draft draft, @Nullable UUID templateId) {
        by.mayEnrol();
        participants.findByAccountIdAndEmailLower(by.accountId(), Email.fold(draft.email())).ifPresent(same -> {
            throw taken(same);
        });
        return add(by, draft, templateId);
    }

    /** The same for somebody of whom it is known that nobody has that e-mail. */
    Participant add(Actor by, Draft draft, @Nullable UUID templateId) {
        by.mayEnrol();
        var participant = save(by, Participant.of(by, draft, clock.instant()));
        note(Set.of(), participant);
        Tags.note(participant, List.of(), rows);
        activities.record(by, "participant.created", participant.id(), "Added a participant");
        if (templateId != null) start(by, participant, templateId);
        return participant;
    }

    /** @param version the one that the form was opened with; null when nobody looked before */
    public Participant change(Actor by, UUID participantId, @Nullable Integer version, Draft draft) {
        by.mayEnrol();
        var participant = participants.of(by, participantId);
        if (version != null && version != participant.version()) throw overtaken(by, participantId);
        var changes = participant.draft().changesTo(draft);
        if (changes.isEmpty()) return participant;
        if (participant.isArchived() && draft.status() == Status.ARCHIVED) {
            throw new Refusal.Conflict("This participant is archived. Restore them before you change anything.");
        }
        participants.findByAccountIdAndEmailLower(by.accountId(), Email.fold(draft.email()))
                .filter(same -> !same.id().equals(participantId)).ifPresent(same -> {
                    throw taken(same);
                });
        var archives = draft.status() == Status.ARCHIVED;
        return keep(by, participant, draft, archives ? "participant.archived" : "participant.updated",
                archives ? "Changed and archived a participant" : CHANGED);
    }

    public Participant archive(Actor by, UUID participantId) {
        by.mayEnrol();
        var participant = participants.lockedOf(by, participantId);
        return participant.isArchived() ? participant : keep(by, participant, participant.draft().as(Status.ARCHIVED),
                "participant.archived", "Archived a participant");
    }

    public Participant restore(Actor by, UUID participantId) {
        by.mayEnrol();
        var participant = participants.lockedOf(by, participantId);
        return !participant.isArchived() ? participant : keep(by, participant, participant.draft().as(Status.ACTIVE),
                "participant.updated", "Restored a participant");
    }

    private Participant keep(Actor by, Participant before, Draft draft, String type, String words) {
        var saved = save(by, before.with(draft, clock.instant()));
        note(before.words(), saved);
        Tags.note(saved, before.draft().tags(), rows);
        activities.record(by, type, saved.id(), words);
        return saved;
    }

    /** Two people may pass the question for version or address at once; the row itself lets only one through. */
    private Participant save(Actor by, Participant participant) {
        try {
            return participants.save(participant);
        } catch (OptimisticLockingFailureException second) {
            throw overtaken(by, participant.id());
        } catch (RuntimeException broken) {
            throw Constraint.explain(broken, EMAIL);
        }
    }

    /** Keeps the words by which this person is found as they are by now. */
    private void note(Set<String> before, Participant after) {
        var words = after.words();
        if (words.equals(before)) return;
        var at = OffsetDateTime.ofInstant(after.createdAt(), ZoneOffset.UTC);
        var noted = words.stream().map(word -> new MapSqlParameterSource("account", after.accountId().value())
                .addValue("participant", after.id()).addValue("word", word).addValue("at", at))
                .toArray(MapSqlParameterSource[]::new);
        if (!before.isEmpty()) {
            rows.update("delete from participant_word where account_id = :account and participant_id = :participant",
                    noted[0]);
        }
        rows.batchUpdate("insert into participant_word (account_id, word, created_at, participant_id) "
                + "values (:account, :word, :at, :participant)", noted);
    }

    private void start(Actor by, Participant participant, UUID templateId) {
        var template = Checks.named(TEMPLATE, () -> templates.of(by, templateId));
        if (template.draft().status() != EvaluationTemplate.Status.ACTIVE) {
            throw no("invalid", "Nobody starts on " + template.name() + ": it is not active.");
        }
        var way = arrivals.getIfAvailable();
        if (way == null) throw no("unavailable", "Nobody can be sent on their way here yet. Add them without.");
        way.start(by, participant.id(), templateId);
    }

    private Refusal overtaken(Actor by, UUID participantId) {
        return new Refusal.Conflict(Activity.lastActor(by.accountId(), participantId, db)
                .orElse("Somebody") + " changed this while you were writing.");
    }

    static Refusal.Invalid taken(Participant same) {
        return new Refusal.Invalid(List.of(new Issue("email", "taken", same.name()
                + (same.isArchived() ? " has this e-mail and is archived." : " has this e-mail already."))));
    }

    private static Refusal.Invalid no(String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue(TEMPLATE, code, sentence)));
    }
}
