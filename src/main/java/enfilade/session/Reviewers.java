package enfilade.session;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.account.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The member in whose name a score or a decision comes over the API. A program decides nothing by itself: it names a
 * member who may review, by their e-mail. Whoever is signed in names only themselves.
 */
@Component
public class Reviewers {

    private final JdbcClient db;

    Reviewers(JdbcClient db) {
        this.db = db;
    }

    /** Whoever is signed in and may not review goes no further; a program has its scope. */
    public static void admit(Actor me) {
        if (me.kind() != Actor.Kind.API_KEY) me.mayReview();
    }

    /** The named one, as they act now; null, with an issue at the path, when nobody may act by that name. */
    public @Nullable Actor named(Actor me, String path, @Nullable String email, Checks checks) {
        if (!checks.isFine(path)) return null;
        if (email == null || email.isBlank()) {
            checks.add(path, "required", "Say in whose name, by their e-mail.");
            return null;
        }
        var member = find(me.accountId(), email);
        var why = member.isEmpty() ? new Issue(path, "unknown", "There is no member with this e-mail.")
                : refusal(me, path, member.get());
        if (why != null) checks.add(why.path(), why.code(), why.message());
        return why != null ? null : me.kind() == Actor.Kind.API_KEY ? member.orElseThrow().through(me) : me;
    }

    /** What is not there for the named one, though it is for the program, they may not act upon. */
    public static <T> T acting(String path, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal.NotFound hidden) {
            throw new Refusal.Invalid(List.of(new Issue(path, "not_allowed", "They may not see this journey.")));
        }
    }

    private static @Nullable Issue refusal(Actor me, String path, Actor member) {
        if (me.kind() != Actor.Kind.API_KEY && !member.id().equals(me.id())) {
            return new Issue(path, "not_allowed", "Whoever is signed in acts in their own name.");
        }
        return member.role().reviews() ? null
                : new Issue(path, "not_allowed", member.name() + " is no reviewer.");
    }

    private Optional<Actor> find(AccountId account, String email) {
        return db.sql("""
                select m.id, m.role, p.name, p.zone
                  from member m
                  join person p on p.id = m.person_id
                 where m.account_id = :account
                   and p.email_lower = :email
                """).param("account", account.value()).param("email", Email.fold(email))
                .query((row, n) -> new Actor(account, Actor.Kind.MEMBER, row.getObject("id", UUID.class),
                        row.getString("name"), Role.valueOf(row.getString("role")), ZoneId.of(row.getString("zone"))))
                .optional();
    }
}
