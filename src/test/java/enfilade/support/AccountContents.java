package enfilade.support;

import enfilade.account.AccountId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows of one account, whatever tables there are: to try its ids, to look for its words, to see that nothing moved.
 */
@TestComponent
public class AccountContents {

    private static final List<String> NAMES = List.of("name", "template_name", "stage_name",
            "agent_name", "note", "email", "external_id", "subject", "to_email", "link");

    private final JdbcClient db;

    AccountContents(JdbcClient db) {
        this.db = db;
    }

    public Optional<UUID> anId(String table, AccountId account) {
        return db.sql("select id from " + table + " where account_id = :account fetch first 1 rows only")
                .param("account", account.value()).query(UUID.class).optional();
    }

    /** A member who is in charge: what somebody may say of themself alone is not theirs to say of this one. */
    public UUID anOwner(AccountId account) {
        return db.sql("select id from member where account_id = :account and role = 'OWNER' fetch first 1 rows only")
                .param("account", account.value()).query(UUID.class).single();
    }

    /** Every id and every name that belongs to the account: what nobody else may ever see. */
    public Set<String> words(AccountId account) {
        var words = new LinkedHashSet<String>();
        words.add(account.toString());
        for (var table : tables()) {
            if (columns(table).contains("id")) words.addAll(column("id", table, account));
            NAMES.stream().filter(columns(table)::contains).forEach(name -> words.addAll(column(name, table, account)));
        }
        words.removeIf(word -> word == null || word.length() < 5);
        return words;
    }

    /** What the account has published for everybody: the addresses in the library, and all that is written there. */
    public String published(AccountId account) {
        return db.sql("select cast(id as varchar(36)) || name || profile_text from public_profile "
                        + "where account_id = :account").param("account", account.value()).query(String.class).list()
                .toString();
    }

    /** The account as text; the same text again means that nothing has changed. */
    public String snapshot(AccountId account) {
        return snapshot(account, Set.of());
    }

    public String snapshot(AccountId account, Set<String> butFor) {
        var everything = new StringBuilder();
        for (var table : tables()) {
            if (butFor.contains(table)) continue;
            var rows = db.sql("select * from " + table + " where account_id = :account")
                    .param("account", account.value()).query((row, n) -> words(row)).list().stream().sorted().toList();
            everything.append(table).append(' ').append(String.join("\n  ", rows)).append('\n');
        }
        return everything.toString();
    }

    private static String words(ResultSet row) throws SQLException {
        var words = new StringJoiner(" | ");
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var value = row.getObject(i);
            words.add(value instanceof Array array ? Arrays.deepToString((Object[]) array.getArray())
                    : value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
        }
        return words.toString();
    }

    private List<String> tables() {
        return db.sql("""
                select table_name
                  from information_schema.columns
                 where table_schema = 'public'
                   and column_name = 'account_id'
                 order by table_name
                """).query(String.class).list();
    }

    private List<String> columns(String table) {
        return db.sql("select column_name from information_schema.columns where table_schema = 'public' "
                        + "and table_name = :table")
                .param("table", table).query(String.class).list();
    }

    private List<String> column(String name, String table, AccountId account) {
        return db.sql("select cast(" + name + " as varchar(200)) from " + table + " where account_id = :account")
                .param("account", account.value()).query(String.class).list();
    }
}
