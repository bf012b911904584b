package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every template of every account. There is no way to ask without naming the account. */
public interface EvaluationTemplates extends Repository<EvaluationTemplate, UUID> {

    EvaluationTemplate save(EvaluationTemplate template);

    Optional<EvaluationTemplate> findByAccountIdAndId(AccountId account, UUID id);

    /** The template, as far as this actor may know of it. */
    default EvaluationTemplate of(Actor actor, UUID id) {
        return findByAccountIdAndId(actor.accountId(), id).filter(template -> template.isVisibleTo(actor))
                .orElseThrow(() -> new Refusal.NotFound("template"));
    }
}
