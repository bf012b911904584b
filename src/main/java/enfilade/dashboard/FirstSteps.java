package enfilade.dashboard;

import enfilade.account.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a new account has come on the way to its first row of doors.
 *
 * @param template the one to add a door to, when there is one
 * @param sample   whether the sample workspace is there
 */
public record FirstSteps(boolean interviewer, @Nullable UUID template, boolean stage, boolean sample) {

    static FirstSteps in(AccountId account, JdbcClient db) {
        return db.sql("""
                select exists (select 1 from agent_profile where account_id = :account) as interviewer,
                       (select id
                          from evaluation_template
                         where account_id = :account
                           and status <> 'ARCHIVED'
                         order by updated_at desc, id desc
                         fetch first 1 row only) as template,
                       exists (select 1
                                 from evaluation_stage
                                where account_id = :account
                                  and stage_order is not null) as stage,
                       exists (select 1 from sample_workspace where account_id = :account) as sample
                """).param("account", account.value())
                .query((row, n) -> new FirstSteps(row.getBoolean("interviewer"), row.getObject("template", UUID.class),
                        row.getBoolean("stage"), row.getBoolean("sample")))
                .single();
    }

    public boolean isDone() {
        return interviewer && template != null && stage;
    }

    public int done() {
        return (interviewer ? 1 : 0) + (template != null ? 1 : 0) + (stage ? 1 : 0);
    }
}
