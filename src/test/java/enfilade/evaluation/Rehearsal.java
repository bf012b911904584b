package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile;
import enfilade.agent.Scoring;
import enfilade.agent.UseCase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes templates to walk through, each stage as a test sketches it. */
@Component
public class Rehearsal {

    private final Authoring authoring;
    private final Arranging arranging;
    private final Clearing clearing;
    private final JdbcClient db;

    Rehearsal(Authoring authoring, Arranging arranging, Clearing clearing, JdbcClient db) {
        this.authoring = authoring;
        this.arranging = arranging;
        this.clearing = clearing;
        this.db = db;
    }

    /** An active template with these doors, not published yet. */
    public UUID template(Actor by, UseCase useCase, Sketch... doors) {
        var template = authoring.create(by, EvaluationTemplate.Draft.named("Backend engineer", useCase,
                "Whom we seek."));
        for (var door : doors) arranging.add(by, template.id(), door.wish());
        return template.id();
    }

    public UUID hiring(Actor by, Sketch... doors) {
        return template(by, UseCase.HIRING, doors);
    }

    /** A template with one door, at which these members are asked to review. */
    public UUID asking(Actor by, Sketch door, List<UUID> reviewers) {
        var template = hiring(by);
        arranging.add(by, template, door.asking(reviewers.toArray(UUID[]::new)));
        return template;
    }

    /** One more door at the end of a template. */
    public void adds(Actor by, UUID template, Sketch door) {
        arranging.add(by, template, door.wish());
    }

    /** The door of this name is taken out of a template. */
    public void removes(Actor by, UUID template, String door) {
        var stage = db.sql("select id from evaluation_stage where template_id = :template and stage_name = :name")
                .param("template", template).param("name", door).query(UUID.class).single();
        clearing.archive(by, template, stage);
    }

    /** One more door, at which these members are asked by name to review. */
    public void asking(Actor by, UUID template, Sketch door, UUID... members) {
        arranging.add(by, template, door.asking(members));
    }

    /** An interviewer who looks for these things, each worth as much as the others. */
    public UUID interviewer(Actor by, UUID template, String... dimensions) {
        return interviewer(by, template, Scoring.Scale.TO_100, List.of(dimensions));
    }

    /** The same, whose scorecards are printed on another scale. */
    public UUID interviewer(Actor by, UUID template, Scoring.Scale scale, List<String> dimensions) {
        var it = AgentProfile.Draft.quick("Alex", "Fair and brief.", UseCase.HIRING, dimensions);
        var alex = new AgentProfile.Draft(it.name(), it.useCase(), it.persona(), null, null,
                new Scoring(scale, null, null), null, null, null, it.dimensions(), null);
        var door = Sketch.of("Passing through").kind(Stage.Kind.MANUAL_REVIEW).draft();
        return arranging.add(by, template, new Arranging.Wish(door, Set.of(), null, alex)).draft().agentId();
    }
}
