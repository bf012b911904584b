package enfilade.participant;

import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.participant.Participant.Status;
import enfilade.web.Choice;
import enfilade.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which participants somebody looks for, as conditions on {@code participant p}. Only journeys on templates that the
 * reader may know of make anybody fit, so a private template shows in no list.
 */
public record Sought(Words words, @Nullable Status status, @Nullable UUID templateId, @Nullable Where where,
                     @Nullable String tag) {

    static Sought of(Words words, @Nullable Status status, @Nullable UUID templateId, @Nullable Where where) {
        return new Sought(words, status, templateId, where, null);
    }

    /** Where they are looked for: in a state of a journey, or without any. */
    public enum Where implements Choice {
        ACTIVE, WAITING, COMPLETED, STOPPED, WITHDRAWN, TAKEN_BACK, NONE;

        @Override
        public String label() {
            return this == NONE ? "No journey" : JourneyState.valueOf(name()).label();
        }
    }

    private static final String WALKS = """
            exists (select 1
                                 from journey j
                                 join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                                where (j.account_id, j.participant_id) = (p.account_id, p.id)
                                  and %s)""";

    /** Only on templates of which the reader may not know; read from those, for there are few. */
    private static final String WALKS_UNSEEN = """
            p.walks
               and p.id = any (array(select k.participant_id
                                       from evaluation_template t
                                       join journey k on (k.account_id, k.template_id) = (t.account_id, t.id)
                                      where t.account_id = :account
                                        and not %s))
               and not %s""".formatted(Sight.OF_TEMPLATE, WALKS.formatted(Sight.OF_TEMPLATE));

    /** All of them, the newest first, as far as there is room. Relies on the index participant_by_birth. */
    public List<UUID> ids(Actor me, int most, JdbcClient db) {
        return newest("%s", me, most, db).query(UUID.class).list();
    }

    /** How many they are; nobody counts beyond the most. */
    int count(Actor me, int most, JdbcClient db) {
        return newest("select count(*) from (%s) fits", me, most, db).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec newest(String what, Actor me, int most, JdbcClient db) {
        var params = params();
        params.putAll(Sight.of(me));
        return db.sql(what.formatted(newest(most, "p.id"))).params(params);
    }

    /** The same as a statement; it reads {@link #params} and {@link Sight#of}. */
    public String newest(int most, String columns) {
        return first(most, columns, List.of(), new SoughtPart.Order(SoughtPart.BIRTH, true));
    }

    /** The first of them in an order, of each part by an index. */
    String first(int most, String columns, Collection<String> more, SoughtPart.Order order) {
        var parts = parts().stream().flatMap(it -> SoughtPart.of(it, words, order)).toList();
        if (parts.size() == 1) return parts.getFirst().first(most, columns, more);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> "select * from (" + parts.get(i).first(most, "p.*", more) + ") part" + i)
                .collect(Collectors.joining(" union all ", "select " + columns + " from (", ") p"
                        + order.first("p", most)));
    }

    /** Those without any journey, by participant_by_walk, are found apart from those of whose nobody may know. */
    private List<List<String>> parts() {
        return isWithoutAny() ? Stream.of("not p.walks", WALKS_UNSEEN).map(it -> SoughtPart.with(given(), it)).toList()
                : List.of(conditions());
    }

    /** They read {@link #params} and, where journeys matter, {@link Sight#of}. */
    List<String> conditions() {
        return where == null && templateId == null ? given()
                : SoughtPart.with(given(), (where == Where.NONE ? "not " : "") + WALKS.formatted(journeys()));
    }

    private boolean isWithoutAny() {
        return where == Where.NONE && templateId == null;
    }

    /** What is asked of them alone, and not of their journeys. */
    private List<String> given() {
        var conditions = new ArrayList<String>();
        if (status != null) conditions.add("p.status = :status");
        IntStream.range(0, words.words().size()).mapToObj(SoughtPart::has).forEach(conditions::add);
        if (tag != null) {
            conditions.add("""
                    p.id in (select g.participant_id
                                    from participant_tag g
                                   where g.account_id = :account
                                     and g.tag = :tag)""");
        }
        return conditions;
    }

    /** Conditions on {@code journey j} and its {@code evaluation_template t}: which ones count. */
    String journeys() {
        return Sight.OF_TEMPLATE + (templateId == null ? "" : " and j.template_id = :template")
                + (where == null || where == Where.NONE ? "" : " and " + Told.is(JourneyState.valueOf(where.name())));
    }

    public Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        if (status != null) params.put("status", status.name());
        if (templateId != null) params.put("template", templateId);
        if (tag != null) params.put("tag", tag);
        var beginnings = words.beginnings();
        for (int i = 0; i < beginnings.size(); i++) params.put("begins" + i, beginnings.get(i));
        return params;
    }
}
