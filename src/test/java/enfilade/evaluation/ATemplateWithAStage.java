package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile;
import enfilade.agent.UseCase;
import enfilade.support.Furniture;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account has a published template with a stage in it, and an interviewer at that. */
@Component
@Order(2)
class ATemplateWithAStage implements Furniture {

    private final Authoring authoring;
    private final Arranging arranging;
    private final Publishing publishing;

    ATemplateWithAStage(Authoring authoring, Arranging arranging, Publishing publishing) {
        this.publishing = publishing;
        this.authoring = authoring;
        this.arranging = arranging;
    }

    @Override
    public void place(Actor by) {
        var template = authoring.create(by,
                EvaluationTemplate.Draft.named("Secret engineer", UseCase.HIRING, "Whom we look for."));
        arranging.add(by, template.id(), new Arranging.Wish(stage("Secret door"), Set.of(), null,
                AgentProfile.Draft.quick("Secret judge", "Fair and brief.", UseCase.HIRING, List.of("Secret depth"))));
        publishing.publish(by, template.id());
    }

    private static StageDraft stage(String name) {
        return new StageDraft(null, name, Stage.Kind.MANUAL_REVIEW, null, null, null, null, false, null, null, null,
                null, null, null, null, null, false, null, null, null);
    }
}
