package enfilade.dashboard;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.agent.UseCase;
import enfilade.participant.Participant;
import enfilade.participant.Sought;
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
 * What somebody may mean with a few letters: templates and interviewers with words in their names that begin so, and
 * participants. In one statement; without letters, what was edited last, and who was added last.
 */
record Search(String q, List<Hit> templates, List<Hit> agents, List<Hit> participants) {

    private static final int MOST = 8;
    private static final int LATEST = 5;

    /** Among so many of those who fit, the newest, the best are looked for. */
    private static final int AMONG = 500;

    /** One thing that fits: a template with its use case, an interviewer with its dimensions, a person's address. */
    public record Hit(String address, String name, String facts, boolean archived) {}

    static Search in(Actor me, String typed, JdbcClient db) {
        var q = Texts.plain(typed);
        var words = Words.in(q);
        var sought = new Sought(words, words.isEmpty() ? Participant.Status.ACTIVE : null, null, null, null);
        var sql = db.sql("""
                select f.kind, f.id, f.name, f.about, f.status,
                       (select string_agg(d.name || ' ' || d.weight, ' · ' order by d.position)
                          from dimension d
                         where d.account_id = :account
                           and d.agent_profile = f.id) as looks_for
                  from (select 'evaluations' as kind, t.id, t.template_name as name, t.use_case as about, t.status,
                               %s as place
                          from evaluation_template t
                         where t.account_id = :account
                           and %s
                           and %s
                         union all
                        select 'agents' as kind, p.id, p.name, p.use_case as about, p.status, %s as place
                          from agent_profile p
                         where p.account_id = :account
                           and %s
                         union all
                        select 'participants' as kind, w.id, w.name, w.email as about, w.status, %s as place
                          from (%s) w) f
                 where f.place <= :most
                 order by f.place
                """.formatted(place("t"), Sight.OF_TEMPLATE, fits("t", words), place("p"), fits("p", words), place("w"),
                        sought.newest(words.isEmpty() ? LATEST : AMONG, "p.*")))
                .params(Sight.of(me)).param("most", words.isEmpty() ? LATEST : MOST)
                .param("start", words.beginning()).params(words.params()).params(sought.params());
        var hits = sql.query(Search::hit).list().stream()
                .collect(Collectors.groupingBy(hit -> hit.address().split("/")[1]));
        return new Search(words.isEmpty() ? "" : q, hits.getOrDefault("evaluations", List.of()),
                hits.getOrDefault("agents", List.of()), hits.getOrDefault("participants", List.of()));
    }

    /** The one thing that fits, when there is exactly one. */
    Optional<Hit> only() {
        return !q.isEmpty() && all().size() == 1 ? Optional.of(all().getFirst()) : Optional.empty();
    }

    /** How many there are, for those who cannot see them come. */
    public String tally() {
        if (isEmpty()) return q.isEmpty() ? "Nothing to find yet" : "Nothing fits";
        return all().size() + (q.isEmpty() ? " edited lately" : " shown");
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    private List<Hit> all() {
        return Stream.of(templates, agents, participants).flatMap(List::stream).toList();
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
        var kind = row.getString("kind");
        var facts = looksFor != null ? looksFor : kind.equals("participants") ? row.getString("about")
                : UseCase.valueOf(row.getString("about")).label();
        return new Hit("/" + kind + "/" + row.getObject("id", UUID.class), row.getString("name"),
                facts, row.getString("status").equals("ARCHIVED"));
    }
}
