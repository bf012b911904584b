package enfilade.endpoint;

import enfilade.Ai;
import enfilade.Settings;
import enfilade.account.AccountId;
import enfilade.account.Vault;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows what each account gives its interviewers to work with: one statement, and no network. */
@Component
public class Supplies {

    private final Provisions provisions;
    private final Vault vault;
    private final Optional<Connection> installation;

    Supplies(Provisions provisions, Vault vault, Settings settings, Ai ai) {
        this.provisions = provisions;
        this.vault = vault;
        this.installation = settings.hasModelEndpoint()
                ? Optional.of(new Connection(URI.create(settings.aiBaseUrl()), ai.key(), ai.model(), ai.speechModel(),
                true)) : Optional.empty();
    }

    public Supply of(AccountId account) {
        return of(provisions.findByAccountId(account).orElseGet(() -> Provision.usual(account)));
    }

    /** An account whose own model cannot be asked gets no other one instead: its words are meant for that one. */
    Supply of(Provision it) {
        var model = it.hasOwnModel() ? it.connection(vault) : installation;
        return new Supply(it.preferred(), model.orElse(null), it.goesOnByScript());
    }

    /** Whether whoever operates this installation has connected a model for everybody. */
    boolean hasInstallation() {
        return installation.isPresent();
    }
}
