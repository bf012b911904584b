package enfilade.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * What an account gives its interviewers to work with.
 *
 * @param model           the account's own, else the installation's; null when there is none
 * @param goesOnByScript  whether the script takes over when the model stays away
 */
public record Supply(Preference preferred, @Nullable Connection model, boolean goesOnByScript) {

    /** What holds until somebody says otherwise: the script alone, with no network and no key. */
    public static final Supply BUILT_IN = new Supply(Preference.SCRIPTED, null, false);

    public boolean hasModel() {
        return model != null;
    }
}
