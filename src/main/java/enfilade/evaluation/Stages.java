package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every stage of every template. There is no way to ask without naming the account. */
public interface Stages extends Repository<Stage, UUID> {

    Stage save(Stage stage);

    Optional<Stage> findByAccountIdAndTemplateIdAndId(AccountId account, UUID template, UUID id);

    default Stage of(AccountId account, UUID template, UUID id) {
        return findByAccountIdAndTemplateIdAndId(account, template, id)
                .orElseThrow(() -> new Refusal.NotFound("stage"));
    }

    /** A removed stage is gone for everybody but the one who puts it back. */
    default Stage present(AccountId account, UUID template, UUID id) {
        var stage = of(account, template, id);
        if (stage.removedAt() != null) throw new Refusal.NotFound("stage any more");
        return stage;
    }
}
