package enfilade.participant;

import enfilade.account.Sight;
import enfilade.participant.Participant.Status;
import enfilade.web.Choice;
import enfilade.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which participants somebody looks for, as conditions on {@code participant p}. Only journeys on templates that the
 * reader may know of make anybody fit, so a private template shows in no list.
 */
record Sought(Words words, @Nullable Status status, @Nullable UUID templateId, @Nullable Where where) {

    /** Where they are looked for: in a state of a journey, or without any. */
    enum Where implements Choice {
        ACTIVE, WAITING, COMPLETED, STOPPED, WITHDRAWN, NONE;

        @Override
        public String label() {
            return this == NONE ? "No journey" : JourneyState.valueOf(name()).label();
        }
    }

    /** They read {@link #params} and, where journeys matter, {@link Sight#of}. */
    List<String> conditions() {
        var conditions = new ArrayList<String>();
        if (status != null) conditions.add("p.status = :status");
        IntStream.range(0, words.words().size()).forEach(i -> conditions.add("""
                p.id in (select w.participant_id
                                from participant_word w
                               where w.account_id = :account
                                 and w.word like :begins%d escape '!')""".formatted(i)));
        if (templateId != null || where != null) {
            conditions.add((where == Where.NONE ? "not " : "") + """
                    exists (select 1
                                 from journey j
                                 join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                                where (j.account_id, j.participant_id) = (p.account_id, p.id)
                                  and %s)""".formatted(journeys()));
        }
        return conditions;
    }

    /** Conditions on {@code journey j} and its {@code evaluation_template t}: which ones count. */
    String journeys() {
        return Sight.OF_TEMPLATE + (templateId == null ? "" : " and j.template_id = :template")
                + (where == null || where == Where.NONE ? "" : " and " + Told.is(JourneyState.valueOf(where.name())));
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        if (status != null) params.put("status", status.name());
        if (templateId != null) params.put("template", templateId);
        var beginnings = words.beginnings();
        for (int i = 0; i < beginnings.size(); i++) params.put("begins" + i, beginnings.get(i));
        return params;
    }
}
