package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The row of a template's doors, locked: places are 0 to n-1 without gaps, always. Each change is one statement,
 * however long the row.
 *
 * @param name         the template's
 * @param usualMinutes the template's default duration
 * @param length       how many stages stand in it, as counted when it was locked
 * @param agentActive  whether the interviewer that was asked about is there and not archived
 */
record Row(JdbcClient db, AccountId accountId, UUID templateId, String name, int usualMinutes, int length,
           boolean agentActive, Instant now) {

    /** How many doors one template may have. */
    static final int MOST = 100;

    /** Makes room at a place and says which one it is: past the end, or nowhere in particular, means the end. */
    int enter(@Nullable Integer at) {
        if (length >= MOST) throw new Refusal.Invalid("", "A template has at most " + MOST + " stages.");
        int place = at == null ? length : Math.clamp(at, 0, length);
        if (place < length) shift("stage_order + 1", "stage_order >= :at", place);
        return place;
    }

    /** Closes the gap that somebody left. */
    void leave(int at) {
        shift("stage_order - 1", "stage_order > :at", at);
    }

    /** Takes one from its place to another; those in between make way. Says where it stands now. */
    int move(UUID stage, int from, int to) {
        int place = Math.clamp(to, 0, length - 1);
        if (place == from) return from;
        db.sql("""
                update evaluation_stage
                   set stage_order = case when id = :stage         then :to
                                          when stage_order > :from then stage_order - 1
                                          else                          stage_order + 1 end
                 where account_id = :account
                   and template_id = :template
                   and stage_order between :first and :last
                """)
                .param("stage", stage).param("from", from).param("to", place)
                .param("first", Math.min(from, place)).param("last", Math.max(from, place))
                .param("account", accountId.value()).param("template", templateId).update();
        return place;
    }

    /** The name of that interviewer, when it is archived. */
    Optional<String> archived(@Nullable UUID agent) {
        if (agent == null) return Optional.empty();
        return db.sql("select name from agent_profile where account_id = :account and id = :agent "
                        + "and status = 'ARCHIVED'")
                .param("account", accountId.value()).param("agent", agent).query(String.class).optional();
    }

    private void shift(String to, String whom, int at) {
        db.sql("""
                update evaluation_stage
                   set stage_order = %s
                 where account_id = :account
                   and template_id = :template
                   and %s
                """.formatted(to, whom))
                .param("account", accountId.value()).param("template", templateId).param("at", at).update();
    }
}
