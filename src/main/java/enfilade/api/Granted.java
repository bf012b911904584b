package enfilade.api;

import enfilade.account.Actor;
import enfilade.account.Scope;
import org.springframework.security.core.context.SecurityContextHolder;

/** What whoever asks may do besides: a key by its scopes, a member by their role. An answer shows them no more. */
public final class Granted {

    /** Whether they may change what this scope is about. */
    public static boolean to(Actor me, Scope scope) {
        if (me.kind() != Actor.Kind.API_KEY) return me.role().writes();
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getAuthorities().stream()
                .anyMatch(it -> scope.wire().equals(it.getAuthority()));
    }

    private Granted() {}
}
