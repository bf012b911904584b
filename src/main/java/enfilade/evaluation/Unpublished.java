package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.agent.AgentProfiles;
import enfilade.agent.AgentText;
import enfilade.endpoint.Supplies;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands there now, as a revision would freeze it, for those who try it out before anybody publishes it. */
@Component
public class Unpublished {

    private static final int MINUTES = 30;

    /**
     * A template as it would be published now.
     *
     * @param next     the number that the revision would have
     * @param blockers what has to be mended before it can be published
     * @param revision empty when no stage is active
     */
    public record Rehearsed(EvaluationTemplate template, int next, List<Advice.Item> blockers,
                            Optional<FrozenRevision> revision) {}

    private final EvaluationTemplates templates;
    private final Stages stages;
    private final AgentProfiles profiles;
    private final Blueprints blueprints;
    private final Supplies supplies;
    private final JdbcClient db;
    private final Clock clock;

    Unpublished(EvaluationTemplates templates, Stages stages, AgentProfiles profiles, Blueprints blueprints,
                Supplies supplies, JdbcClient db, Clock clock) {
        this.templates = templates;
        this.stages = stages;
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.supplies = supplies;
        this.db = db;
        this.clock = clock;
    }

    public Rehearsed template(Actor me, UUID templateId) {
        var template = templates.of(me, templateId);
        var next = Publication.of(me.accountId(), templateId, db).next();
        var doors = Door.standingIn(me.accountId(), List.of(templateId), db);
        var blockers = Advice.of(template.draft(), doors, supplies.of(me.accountId())).errors();
        var blueprint = blueprints.ofActive(template);
        return new Rehearsed(template, next, blockers, blueprint.steps().isEmpty() ? Optional.empty()
                : Optional.of(FrozenRevision.of(revision(me, template, next, blueprint), blueprint)));
    }

    /** One stage, a draft too; the number is the one that its revision would have. */
    public FrozenStage stage(Actor me, UUID templateId, UUID stageId) {
        var template = templates.of(me, templateId);
        stages.present(me.accountId(), templateId, stageId);
        var blueprint = blueprints.ofAll(template);
        return blueprint.steps().stream().filter(it -> it.stageId().equals(stageId)).findFirst()
                .map(it -> FrozenStage.of(UUID.randomUUID(), 0, it, blueprint.judge(it)))
                .orElseThrow(() -> new Refusal.Conflict("An archived stage cannot be tried. Restore it first."));
    }

    public String language(Actor me, UUID templateId) {
        return Objects.requireNonNullElse(TemplateText.of(templates.of(me, templateId).draft()).language(), "en");
    }

    /** An interviewer on its own, as it would hold an interview of half an hour with its own questions. */
    public FrozenStage interviewer(Actor me, UUID profileId) {
        var profile = profiles.findByAccountIdAndId(me.accountId(), profileId)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
        var text = AgentText.of(null, profile);
        return new FrozenStage(profile.id(), UUID.randomUUID(), 0, "trial", profile.name(), Stage.Kind.AI_INTERVIEW,
                text, MINUTES, null, false, null, 0, Stage.Automation.NONE, Stage.Counting.LATEST, null, false, null,
                null, null, profile.questions(), profile.engine(), profile.dimensions(), Map.of());
    }

    private Revision revision(Actor me, EvaluationTemplate template, int next, Blueprint it) {
        return new Revision(UUID.randomUUID(), template.id(), next, me.name(), clock.instant(), it.steps().size());
    }
}
