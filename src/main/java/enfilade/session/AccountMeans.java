package enfilade.session;

import enfilade.account.AccountId;
import enfilade.endpoint.Connection;
import enfilade.endpoint.Preference;
import enfilade.endpoint.Supplies;
import enfilade.engine.Endpoint;
import enfilade.engine.Equipment;
import enfilade.engine.Means;
import enfilade.evaluation.Runner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each account gives its interviewers to work with, as it says on its page Engine. */
@Component
class AccountMeans implements Equipment {

    private final Supplies supplies;

    AccountMeans(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public Means of(AccountId account) {
        var supply = supplies.of(account);
        return new Means(runner(supply.preferred()), endpoint(supply.model()), supply.goesOnByScript());
    }

    private static Runner runner(Preference preferred) {
        return switch (preferred) {
            case SCRIPTED -> Runner.SCRIPTED;
            case MODEL -> Runner.MODEL;
            case NOBODY -> Runner.NOBODY;
        };
    }

    private static @Nullable Endpoint endpoint(@Nullable Connection it) {
        return it == null ? null : new Endpoint(it.baseUrl(), it.key(), it.model(), it.speechModel(),
                it.mayBePrivate());
    }
}
