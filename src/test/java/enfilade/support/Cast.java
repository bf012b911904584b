package enfilade.support;

import enfilade.account.Account;
import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.account.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The people of every test. Ada owns acme, Abe builds there, Rui reviews, Vic only looks; Mallory owns the account
 * called rival and has no business in acme. Each of them is an {@link Actor}, as use cases know them.
 */
@TestComponent
public class Cast {

    public static final String PASSWORD = "a long walk through many rooms";

    private record Part(Person person, Account account, Actor actor) {}

    private final Accounts accounts;
    private final People people;
    private final Members members;
    private final PasswordEncoder passwords;
    private final JdbcClient db;
    private final Map<String, Part> parts = new HashMap<>();

    Cast(Accounts accounts, People people, Members members, PasswordEncoder passwords, JdbcClient db) {
        this.accounts = accounts;
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.db = db;
    }

    /** Empties the house and lets the cast in. Every test begins like this. */
    public void assemble() {
        leave();
        var acme = open("acme", "Acme Labs");
        join(acme, "Ada", Role.OWNER);
        join(acme, "Abe", Role.ADMIN);
        join(acme, "Rui", Role.REVIEWER);
        join(acme, "Vic", Role.VIEWER);
        join(open("rival", "Rival Works"), "Mallory", Role.OWNER);
    }

    /** An empty house, as on its first day. */
    public void leave() {
        parts.clear();
        var tables = db.sql("""
                select table_name
                  from information_schema.tables
                 where table_schema = 'public'
                   and table_name not in ('flyway_schema_history', 'installation', 'heartbeat')
                """).query(String.class).list();
        var emptied = tables.stream().map("delete from %s;"::formatted).collect(Collectors.joining());
        db.sql(withoutForeignKeys(emptied)).update();
    }

    public Actor ada() {
        return part("Ada").actor();
    }

    public Actor abe() {
        return part("Abe").actor();
    }

    public Actor rui() {
        return part("Rui").actor();
    }

    public Actor vic() {
        return part("Vic").actor();
    }

    public Actor mallory() {
        return part("Mallory").actor();
    }

    public Person person(Actor actor) {
        return part(actor.name()).person();
    }

    public String email(Actor actor) {
        return person(actor).email();
    }

    /** The address of the actor's account, without its @. */
    public String slug(Actor actor) {
        return part(actor.name()).account().slug();
    }

    private Part part(String name) {
        var part = parts.get(name);
        if (part == null) throw new IllegalStateException(name + " is not in the house.");
        return part;
    }

    private Account open(String slug, String name) {
        var account = accounts.save(Account.open(slug, name, Instant.now()));
        db.sql("insert into activity_counter (account_id, latest) values (:account, 0)")
                .param("account", account.id().value()).update();
        return account;
    }

    private void join(Account account, String name, Role role) {
        var email = name.toLowerCase(Locale.ROOT) + "@" + account.slug() + ".example";
        var person = people.save(Person.named(name, email, passwords.encode(PASSWORD), "Europe/Lisbon", Instant.now()));
        var member = members.save(Member.of(account.id(), person.id(), role, Instant.now()));
        var actor = new Actor(account.id(), Actor.Kind.MEMBER, member.id(), name, role, person.zoneId());
        parts.put(name, new Part(person, account, actor));
    }

    private static String withoutForeignKeys(String statements) {
        return TestDatabase.isPostgresql()
                ? "set session_replication_role = replica;" + statements + "set session_replication_role = default"
                : "set referential_integrity false;" + statements + "set referential_integrity true";
    }
}
