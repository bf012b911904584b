package enfilade.security;

import enfilade.account.Membership;
import enfilade.account.Workspace;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets members of the account in the address through, and leaves word of who they are there. */
@Component
class AccountDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private final JdbcClient db;

    AccountDoor(JdbcClient db) {
        this.db = db;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> who,
                                           RequestAuthorizationContext where) {
        var authentication = who.get();
        if (authentication == null || !(authentication.getPrincipal() instanceof UUID person)) {
            return new AuthorizationDecision(false);
        }
        var slug = AccountPath.slugOf(where.getRequest());
        var all = Membership.of(person, db);
        var here = all.stream().filter(membership -> membership.slug().equals(slug)).findFirst();
        here.ifPresent(it -> where.getRequest().setAttribute(Workspace.ATTRIBUTE, new Workspace(it, all)));
        return new AuthorizationDecision(here.isPresent());
    }
}
