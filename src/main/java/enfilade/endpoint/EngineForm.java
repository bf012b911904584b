package enfilade.endpoint;

import enfilade.Texts;
import org.jspecify.annotations.Nullable;

/** Who interviews, as it is typed. A key goes in here and never comes back. */
record EngineForm(@Nullable Preference preferred, @Nullable Boolean goesOnByScript, @Nullable String baseUrl,
                  @Nullable String model, @Nullable String speechModel, @Nullable String key) {

    static EngineForm of(Provision it) {
        return new EngineForm(it.preferred(), it.goesOnByScript(), Texts.typed(it.baseUrl()), Texts.typed(it.model()),
                Texts.typed(it.speechModel()), null);
    }

    EngineForm withoutKey() {
        return new EngineForm(preferred, goesOnByScript, baseUrl, model, speechModel, null);
    }

    @SuppressWarnings("NullAway") // the draft says what is missing
    ProvisionDraft toDraft() {
        return new ProvisionDraft(preferred, Boolean.TRUE.equals(goesOnByScript), baseUrl, model, speechModel, key);
    }

    /** A key is never printed. */
    @Override
    public String toString() {
        return "EngineForm[" + preferred + ", " + model + "]";
    }
}
