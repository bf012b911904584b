package enfilade.journey;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.EvaluationTemplates;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Publishing;
import enfilade.evaluation.Revision;
import enfilade.evaluation.Revisions;
import enfilade.participant.Arrivals;
import enfilade.participant.Participants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant is invited to walk through a template: on its newest revision, with a link of their own. */
@Service
@Transactional
public class Starting implements Arrivals {

    private final Participants participants;
    private final EvaluationTemplates templates;
    private final Revisions revisions;
    private final Publishing publishing;
    private final FrozenRevisions frozen;
    private final Journeys journeys;
    private final Guiding guiding;
    private final Links links;
    private final JdbcClient db;
    private final Clock clock;

    Starting(Participants participants, EvaluationTemplates templates, Revisions revisions, Publishing publishing,
             FrozenRevisions frozen, Journeys journeys, Guiding guiding, Links links, JdbcClient db, Clock clock) {
        this.participants = participants;
        this.templates = templates;
        this.revisions = revisions;
        this.publishing = publishing;
        this.frozen = frozen;
        this.journeys = journeys;
        this.guiding = guiding;
        this.links = links;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public UUID start(Actor by, UUID participantId, UUID templateId) {
        return start(by, participantId, templateId, Links.USUAL).id();
    }

    /**
     * Invited twice, or by two people at once, they walk once: a second journey through the same template can begin
     * when the first has ended.
     *
     * @param lasting how long the link works
     */
    public Journey start(Actor by, UUID participantId, UUID templateId, Duration lasting) {
        by.mayEnrol();
        holdParticipant(by, participantId);
        var template = templates.of(by, templateId);
        refuseASecondOne(by, participantId, template);
        var revision = frozen.of(by.accountId(), published(by, template).id());
        var now = clock.instant();
        var journey = Journey.of(by.accountId(), participantId, templateId, revision.id(),
                Rules.before(revision, now), now);
        var saved = journeys.save(journey);
        setOut(by, participantId);
        links.issue(by, saved.id(), now.plus(lasting), now);
        return guiding.tell(by, saved, new Event.Started(now));
    }

    /** An active template publishes its first revision by itself; one that cannot be published says why. */
    private Revision published(Actor by, EvaluationTemplate template) {
        if (template.draft().status() != EvaluationTemplate.Status.ACTIVE) {
            throw new Refusal.Conflict(template.isArchived()
                    ? "This template is archived. Restore it before somebody starts on it."
                    : "This template is a draft. Make it active before somebody starts on it.");
        }
        return revisions.latest(by.accountId(), template.id())
                .orElseGet(() -> publishing.publish(by, template.id()).revision());
    }

    private void holdParticipant(Actor by, UUID participantId) {
        if (participants.lockedOf(by, participantId).isArchived()) {
            throw no("archived", "This participant is archived. Restore them before they start.");
        }
    }

    /** The one place where it is written that somebody walks. Only for whoever holds them. */
    private void setOut(Actor by, UUID participantId) {
        db.sql("update participant set walks = true where account_id = :account and id = :id and not walks")
                .param("account", by.accountId().value()).param("id", participantId).update();
    }

    private void refuseASecondOne(Actor by, UUID participantId, EvaluationTemplate template) {
        if (isUnderWay(by, participantId, template.id())) {
            throw no("under_way", "They are walking through " + template.name()
                    + " already. Another journey can start when this one has ended.");
        }
    }

    /** One that had ended cannot go on beside one that has begun since. Only for whoever holds it. */
    public void refuseToGoOnBesideAnother(Actor by, Journey ended) {
        holdParticipant(by, ended.participantId());
        if (isUnderWay(by, ended.participantId(), ended.templateId())) {
            throw new Refusal.Conflict("They have begun another journey through the same template since.");
        }
    }

    private boolean isUnderWay(Actor by, UUID participantId, UUID templateId) {
        return db.sql("""
                select count(*)
                  from journey
                 where account_id = :account
                   and participant_id = :participant
                   and template_id = :template
                   and status in ('ACTIVE', 'WAITING')
                """).param("account", by.accountId().value()).param("participant", participantId)
                .param("template", templateId).query(Integer.class).single() > 0;
    }

    /** What is about the participant, and not about the template. */
    private static Refusal.Conflict no(String code, String sentence) {
        return new Refusal.Conflict(sentence, List.of(new Issue("participant_id", code, sentence)));
    }
}
