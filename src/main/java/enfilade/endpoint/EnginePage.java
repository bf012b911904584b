package enfilade.endpoint;

import enfilade.account.Actor;
import enfilade.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who interviews in an account, which model is asked, and whose key opens it: one statement. */
@Component
class EnginePage {

    private final Provisions provisions;
    private final Supplies supplies;
    private final Dates dates;

    EnginePage(Provisions provisions, Supplies supplies, Dates dates) {
        this.provisions = provisions;
        this.supplies = supplies;
        this.dates = dates;
    }

    void fill(Actor me, Model model) {
        fill(me, provisions.findByAccountId(me.accountId()).orElseGet(() -> Provision.usual(me.accountId())), model);
    }

    void fill(Actor me, Provision it, Model model) {
        model.addAttribute("form", EngineForm.of(it));
        model.addAttribute("preferences", Preference.values());
        model.addAttribute("keyWords", keyWords(me, it));
        model.addAttribute("asked", asked(it));
        model.addAttribute("installation", supplies.hasInstallation());
        model.addAttribute("zoneName", dates.zone(me.zone()));
    }

    /** A key that ends with …1234, set by Ada today at 14:50 */
    private @Nullable String keyWords(Actor me, Provision it) {
        if (it.keySetAt() == null) return null;
        if (!supplies.of(it).hasModel()) return "The key that is kept does not open any more: type it again";
        return (it.keyEnd() == null ? "A key" : "A key that ends with …" + it.keyEnd()) + ", set by " + it.keySetBy()
                + " " + dates.minute(it.keySetAt(), me.zone());
    }

    /** Which model is asked, in one sentence; the installation's address is the operator's affair. */
    private @Nullable String asked(Provision it) {
        var model = supplies.of(it).model();
        if (model == null) return null;
        if (it.hasOwnModel()) return model.model() + " at " + Provision.origin(model.baseUrl().toString());
        return model.model().isEmpty() ? "The installation's model" : model.model() + ", the installation's model";
    }
}
