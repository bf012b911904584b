package enfilade.agent;

import enfilade.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An interviewer as a stage sees it: who it is and what it looks for, in words. */
public record Interviewer(UUID id, String name, String useCase, String dimensions, Interaction.Difficulty difficulty,
                          boolean archived) {

    private static final String INTERVIEWERS = """
            select p.id, p.name, p.use_case, p.difficulty, p.status,
                   (select string_agg(d.name || ' ' || d.weight, ', ' order by d.position)
                      from dimension d
                     where (d.account_id, d.agent_profile) = (p.account_id, p.id)) as dimensions
              from agent_profile p
             where p.account_id = :account
            """;

    /** All that a stage may be given, by name. */
    public static List<Interviewer> choices(AccountId account, JdbcClient db) {
        return db.sql(INTERVIEWERS + " and p.status = 'ACTIVE' order by p.name_lower, p.id")
                .param("account", account.value()).query(Interviewer::from).list();
    }

    /** The one that a stage has, also when it has been archived since. */
    public static Optional<Interviewer> find(AccountId account, UUID id, JdbcClient db) {
        return db.sql(INTERVIEWERS + " and p.id = :id")
                .param("account", account.value()).param("id", id).query(Interviewer::from).optional();
    }

    private static Interviewer from(ResultSet row, int number) throws SQLException {
        return new Interviewer(row.getObject("id", UUID.class), row.getString("name"),
                UseCase.valueOf(row.getString("use_case")).label(), row.getString("dimensions"),
                Interaction.Difficulty.valueOf(row.getString("difficulty")),
                "ARCHIVED".equals(row.getString("status")));
    }
}
