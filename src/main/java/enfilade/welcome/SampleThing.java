package enfilade.welcome;

import enfilade.account.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A template or an interviewer that came with the sample workspace and is still there, as it is called now. */
record SampleThing(UUID id, Kind kind, String name) {

    enum Kind { TEMPLATE, AGENT }

    static List<SampleThing> of(AccountId account, JdbcClient db) {
        return db.sql("""
                select s.thing_id, s.kind, coalesce(t.template_name, a.name) as name
                  from sample_thing s
                  left join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.thing_id)
                  left join agent_profile a       on (a.account_id, a.id) = (s.account_id, s.thing_id)
                 where s.account_id = :account
                   and (t.id is not null or a.id is not null)
                 order by s.kind desc, name
                """).param("account", account.value())
                .query((row, n) -> new SampleThing(row.getObject("thing_id", UUID.class),
                        Kind.valueOf(row.getString("kind")), row.getString("name"))).list();
    }

    boolean isTemplate() {
        return kind == Kind.TEMPLATE;
    }

    /** Where it is, within the account. */
    public String address() {
        return (isTemplate() ? "/evaluations/" : "/agents/") + id;
    }
}
