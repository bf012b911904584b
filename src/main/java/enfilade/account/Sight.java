package enfilade.account;

import java.util.Map;

/**
 * How much of an account somebody may know of. A private template is there for its maker, for admins and for owners;
 * for everybody else it does not exist, neither by its page nor by what other pages tell of it.
 */
public final class Sight {

    /** A condition on {@code evaluation_template t}, for statements that read {@link #of} among their parameters. */
    public static final String OF_TEMPLATE = "(:sees_all or t.visibility <> 'PRIVATE' or t.created_by = :me)";

    public static Map<String, Object> of(Actor actor) {
        return Map.of("account", actor.accountId().value(), "me", actor.id(), "sees_all", seesAll(actor));
    }

    /** A participant on their own way, and what happens by itself, are not kept from what they are part of. */
    private static boolean seesAll(Actor actor) {
        return actor.role().writes() || actor.kind() == Actor.Kind.PARTICIPANT || actor.kind() == Actor.Kind.SYSTEM;
    }

    private Sight() {}
}
