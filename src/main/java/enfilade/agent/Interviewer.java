package enfilade.agent;

import enfilade.account.AccountId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An interviewer as a stage sees it: who it is and what it looks for, in words.
 *
 * @param questions how many it brings, counted only for the one that was chosen: plans can be long
 */
public record Interviewer(UUID id, String name, String useCase, String dimensions, List<String> dimensionNames,
                          Interaction.Difficulty difficulty, int questions, boolean archived) {

    private static final String INTERVIEWERS = """
            select p.id, p.name, p.use_case, p.difficulty, p.status,
                   (select array_agg(d.name || ' ' || d.weight order by d.position)
                      from dimension d
                     where (d.account_id, d.agent_profile) = (p.account_id, p.id)) as dimensions,
                   case when p.id = cast(:chosen as uuid) then p.questions end as questions
              from agent_profile p
             where p.account_id = :account
            """;

    /**
     * All that a stage may be given, by name.
     *
     * @param chosen the one whose questions are counted, if any
     */
    public static List<Interviewer> choices(AccountId account, @Nullable UUID chosen, JdbcClient db) {
        return db.sql(INTERVIEWERS + " and p.status = 'ACTIVE' order by p.name_lower, p.id")
                .param("account", account.value()).param("chosen", chosen).query(Interviewer::from).list();
    }

    /** The one that a stage has, also when it has been archived since. */
    public static Optional<Interviewer> find(AccountId account, UUID id, JdbcClient db) {
        return db.sql(INTERVIEWERS + " and p.id = :chosen")
                .param("account", account.value()).param("chosen", id).query(Interviewer::from).optional();
    }

    private static Interviewer from(ResultSet row, int number) throws SQLException {
        var dimensions = dimensions(row.getArray("dimensions"));
        return new Interviewer(row.getObject("id", UUID.class), row.getString("name"),
                UseCase.valueOf(row.getString("use_case")).label(), String.join(", ", dimensions),
                dimensions.stream().map(words -> words.substring(0, words.lastIndexOf(' '))).toList(),
                Interaction.Difficulty.valueOf(row.getString("difficulty")),
                QuestionPlan.of(row.getString("questions")).size(), "ARCHIVED".equals(row.getString("status")));
    }

    private static List<String> dimensions(@Nullable Array words) throws SQLException {
        return words == null ? List.of()
                : Stream.of((Object[]) words.getArray()).map(String::valueOf).toList();
    }
}
