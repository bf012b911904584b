package enfilade.journey;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.batch.Batch;
import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchAct;
import enfilade.batch.Prospect;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.EvaluationTemplates;
import enfilade.evaluation.Revisions;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invites many to a template at once; as long as nobody has heard of it, that can be taken back. */
@Component
class InvitingMany implements BatchAct {

    private final EvaluationTemplates templates;
    private final Revisions revisions;
    private final Participants participants;
    private final Starting starting;
    private final Uninviting uninviting;
    private final JdbcClient db;

    InvitingMany(EvaluationTemplates templates, Revisions revisions, Participants participants, Starting starting,
                Uninviting uninviting, JdbcClient db) {
        this.templates = templates;
        this.revisions = revisions;
        this.participants = participants;
        this.starting = starting;
        this.uninviting = uninviting;
        this.db = db;
    }

    @Override
    public Batch.Kind kind() {
        return Batch.Kind.INVITE;
    }

    @Override
    public void check(Actor by, Wish wish) {
        by.mayEnrol();
        if (wish.templateId() == null) throw no("required", "Choose a template to invite them to.");
        var template = Checks.named("templateId", () -> templates.of(by, wish.templateId()));
        if (template.draft().status() != EvaluationTemplate.Status.ACTIVE) {
            throw no("invalid", "Nobody starts on " + template.name() + ": it is not active.");
        }
    }

    @Override
    public List<Prospect> look(Actor by, Wish wish, Collection<UUID> ids) {
        var template = templates.of(by, Objects.requireNonNull(wish.templateId()));
        var number = revisions.latest(by.accountId(), template.id()).map(it -> it.number()).orElse(1);
        var walking = walking(by, template.id(), ids);
        return participants.inOrder(by.accountId(), ids).stream()
                .map(it -> prospect(it, template, number, walking.contains(it.id()))).toList();
    }

    @Override
    public Done apply(Actor by, Wish wish, Prospect whom) {
        var journey = starting.start(by, whom.participantId(), Objects.requireNonNull(wish.templateId()));
        return new Done(Optional.of(journey), "Invited: the first door is open.");
    }

    @Override
    public void undo(Actor by, Wish wish, Prospect whom, Done done) {
        uninviting.takeBack(by, done.thing().orElseThrow());
    }

    /** A first revision is published by the first who is invited: for those after it, nothing has changed by that. */
    private static Prospect prospect(Participant it, EvaluationTemplate template, int number, boolean walks) {
        var words = it.isArchived() ? "Is archived. Restore them first."
                : walks ? "Walks through " + template.name() + " already."
                : "Will start on " + template.name() + ", revision " + number + ".";
        return new Prospect(it.id(), null, it.name(), it.email(), !it.isArchived() && !walks, words, "Invitation",
                Prospect.mark(it.status(), it.emailLower(), walks, number, template.draft().status()));
    }

    /** Reads journey_of_participant. */
    private Set<UUID> walking(Actor by, UUID template, Collection<UUID> ids) {
        return new HashSet<>(db.sql("""
                select participant_id
                  from journey
                 where account_id = :account
                   and participant_id in (:ids)
                   and template_id = :template
                   and status in ('ACTIVE', 'WAITING')
                """).param("account", by.accountId().value()).param("ids", ids).param("template", template)
                .query(UUID.class).list());
    }

    private static Refusal.Invalid no(String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue("templateId", code, sentence)));
    }
}
