package enfilade.endpoint;

import enfilade.account.Actor;
import enfilade.support.Furniture;
import org.springframework.stereotype.Component;

/** A team with a language model of its own, beside which nothing else changes. */
@Component
class AModelOfOnesOwn implements Furniture {

    private final Providing providing;

    AModelOfOnesOwn(Providing providing) {
        this.providing = providing;
    }

    @Override
    public void place(Actor by) {
        providing.provide(by, new ProvisionDraft(Preference.SCRIPTED, false, "https://models.example.org/v1", "small",
                null, "sk-of-acme-0123456789"));
    }
}
