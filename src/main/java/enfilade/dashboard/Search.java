package enfilade.dashboard;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.agent.UseCase;
import enfilade.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody may mean with a few letters: templates and interviewers with words in their names that begin so. In one
 * statement; without letters, what was edited last.
 */
record Search(String q, List<Hit> templates, List<Hit> agents) {

    private static final int MOST = 8;
    private static final int LATEST = 5;

    /** One thing that fits: a template with its use case, an interviewer with what it looks for. */
    public record Hit(String address, String name, String facts, boolean archived) {}

    static Search in(Actor me, String typed, JdbcClient db) {
        var q = Texts.plain(typed);
        var words = Words.in(q);
        var sql = db.sql("""
                select f.kind, f.id, f.name, f.use_case, f.status,
                       (select string_agg(d.name || ' ' || d.weight, ' · ' order by d.position)
                          from dimension d
                         where d.account_id = :account
                           and d.agent_profile = f.id) as looks_for
                  from (select 'evaluations' as kind, t.id, t.template_name as name, t.use_case, t.status, %s as place
                          from evaluation_template t
                         where t.account_id = :account
                           and %s
                           and %s
                         union all
                        select 'agents' as kind, p.id, p.name, p.use_case, p.status, %s as place
                          from agent_profile p
                         where p.account_id = :account
                           and %s) f
                 where f.place <= :most
                 order by f.place
                """.formatted(place("t"), Sight.OF_TEMPLATE, fits("t", words), place("p"), fits("p", words)))
                .params(Sight.of(me)).param("most", words.isEmpty() ? LATEST : MOST)
                .param("start", words.beginning()).params(words.params());
        var hits = sql.query(Search::hit).list().stream()
                .collect(Collectors.partitioningBy(hit -> hit.address().startsWith("/evaluations/")));
        return new Search(words.isEmpty() ? "" : q, hits.get(true), hits.get(false));
    }

    /** The one thing that fits, when there is exactly one. */
    Optional<Hit> only() {
        return !q.isEmpty() && templates.size() + agents.size() == 1
                ? Stream.concat(templates.stream(), agents.stream()).findFirst() : Optional.empty();
    }

    /** How many there are, for those who cannot see them come. */
    public String tally() {
        var all = templates.size() + agents.size();
        if (all == 0) return q.isEmpty() ? "Nothing to find yet" : "Nothing fits";
        return all + (q.isEmpty() ? " edited lately" : " shown");
    }

    public boolean isEmpty() {
        return templates.isEmpty() && agents.isEmpty();
    }

    /** What is put away comes last, and a name that begins so before one that goes on so. */
    private static String place(String table) {
        return """
                row_number() over (order by case when %1$s.status = 'ARCHIVED' then 1 else 0 end,
                                            case when %1$s.name_lower like :start escape '!' then 0 else 1 end,
                                            %1$s.updated_at desc, %1$s.id)""".formatted(table);
    }

    private static String fits(String table, Words words) {
        return words.isEmpty() ? table + ".status <> 'ARCHIVED'"
                : String.join(" and ", words.conditions(table + ".name_lower"));
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        var looksFor = row.getString("looks_for");
        var facts = looksFor != null ? looksFor : UseCase.valueOf(row.getString("use_case")).label();
        return new Hit("/" + row.getString("kind") + "/" + row.getObject("id", UUID.class), row.getString("name"),
                facts, row.getString("status").equals("ARCHIVED"));
    }
}
