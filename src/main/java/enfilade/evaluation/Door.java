package enfilade.evaluation;

import enfilade.account.AccountId;
import enfilade.agent.Engine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stage as the pages show it: what stands in the row, its words ready to print.
 *
 * @param order     counted from 0; null outside the row
 * @param agent     who interviews here, or whose dimensions a reviewer grades
 * @param ownPlan   whether the stage has questions of its own
 * @param ownEngine what the stage says about who runs it; {@link #engine} is what counts
 * @param people    how many stand there, of whatever revision; counted only for the picture of one template
 */
public record Door(UUID id, int version, UUID templateId, @Nullable Integer order, String name, Stage.Kind kind,
                   @Nullable DoorAgent agent, int minutes, @Nullable BigDecimal passMark, boolean allowRetake,
                   Stage.Automation automation, Stage.Status status, boolean removed, boolean ownPlan,
                   Engine ownEngine, int people) {

    private static final String COLUMNS = """
            select s.id, s.version, s.template_id, s.stage_order, s.stage_name, s.kind, s.duration_minutes,
                   s.pass_threshold, s.allow_retake, s.automation, s.status, s.removed_at, s.engine,
                   length(s.questions) > 2 as own_plan, %s as people, %s
              from evaluation_stage s
              left join agent_profile a on (a.account_id, a.id) = (s.account_id, s.agent_profile_id)
             where s.account_id = :account
            """;

    /** Reads journey_of_stage. */
    private static final String PEOPLE = """
            (select count(*)
                      from journey j
                     where (j.account_id, j.stage_id) = (s.account_id, s.id)
                       and j.status in ('ACTIVE', 'WAITING'))""";

    /**
     * Every stage of one template, those outside the row last; reads the index (account_id, template_id, stage_order).
     *
     * @param since what was removed before is forgotten
     */
    static List<Door> of(AccountId account, UUID template, Instant since, JdbcClient db) {
        return db.sql(COLUMNS.formatted(PEOPLE, DoorAgent.COLUMNS) + """
                   and s.template_id = :template
                   and (s.removed_at is null or s.removed_at > :since)
                 order by s.stage_order nulls last, s.updated_at desc
                """).param("account", account.value()).param("template", template)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).query(Door::from).list();
    }

    /** What stands in the rows of several templates, for their strips. */
    static List<Door> standingIn(AccountId account, List<UUID> templates, JdbcClient db) {
        if (templates.isEmpty()) return List.of();
        return db.sql(COLUMNS.formatted("0", DoorAgent.COLUMNS) + """
                   and s.template_id in (:templates)
                   and s.stage_order is not null
                 order by s.template_id, s.stage_order
                """)
                .param("account", account.value()).param("templates", templates).query(Door::from).list();
    }

    private static Door from(ResultSet row, int number) throws SQLException {
        return new Door(row.getObject("id", UUID.class), row.getInt("version"),
                row.getObject("template_id", UUID.class), row.getObject("stage_order", Integer.class),
                row.getString("stage_name"), Stage.Kind.valueOf(row.getString("kind")), DoorAgent.from(row),
                row.getInt("duration_minutes"), row.getBigDecimal("pass_threshold"), row.getBoolean("allow_retake"),
                Stage.Automation.valueOf(row.getString("automation")), Stage.Status.valueOf(row.getString("status")),
                row.getObject("removed_at") != null, row.getBoolean("own_plan"),
                Engine.valueOf(row.getString("engine")), row.getInt("people"));
    }

    public @Nullable String interviewer() {
        return agent == null ? null : agent.name();
    }

    public @Nullable UUID agentId() {
        return agent == null ? null : agent.id();
    }

    public @Nullable Integer agentVersion() {
        return agent == null ? null : agent.version();
    }

    /** The stage's own choice, else its interviewer's. */
    public Engine engine() {
        return ownEngine == Engine.DEFAULT && agent != null ? agent.engine() : ownEngine;
    }

    /** Whether a score can be too low here: for the mark of the stage or for that of a dimension. */
    public boolean canBeMissed() {
        return kind != Stage.Kind.PRACTICE_SESSION
                && (passMark != null && passMark.signum() > 0 || agent != null && agent.gated());
    }

    public boolean isStanding() {
        return order != null;
    }

    public boolean isArchived() {
        return status == Stage.Status.ARCHIVED && !removed;
    }

    public boolean isDraft() {
        return status == Stage.Status.DRAFT;
    }

    /** Its place as people count. */
    public int number() {
        return order == null ? 0 : order + 1;
    }

    /** Practice never holds a gate, whatever mark it was given. */
    public boolean hasMark() {
        return passMark != null && kind != Stage.Kind.PRACTICE_SESSION;
    }

    /** "75", or nothing. */
    public String mark() {
        return passMark == null ? "" : Wording.number(passMark);
    }

    /** How far from the top of the door the mark is pencilled: the foot is 0, the top is 100. */
    public String markFromTop() {
        return passMark == null ? "" : Wording.number(new BigDecimal(100).subtract(passMark)) + "%";
    }

    public String markFromLeft() {
        return mark() + "%";
    }

    /** The mark on the tiny door, 1 to 32 px from its top. */
    public String tinyTick() {
        return passMark == null ? "" : "M15 " + Math.round(1 + (100 - passMark.doubleValue()) * 0.31) + "h9";
    }

    public String time() {
        return minutes + " min";
    }

    /** "AI interview · Alex · 45 min" */
    public String facts() {
        return kind.label() + (agent == null ? "" : " · " + agent.name()) + " · " + time();
    }

    /** What the floor behind the door says: practice moves on by itself, whatever rule it was given. */
    public Stage.Automation next() {
        return kind == Stage.Kind.PRACTICE_SESSION ? Stage.Automation.AUTO_ADVANCE : automation;
    }

    /** The words below the threshold. */
    public String nextWords() {
        return switch (next()) {
            case AUTO_ADVANCE -> "opens by itself";
            case REQUIRE_REVIEWER_APPROVAL -> "a person holds the key";
            case NONE -> "waits to be moved on";
        };
    }

    /** The same, short enough for a row of the list. */
    public String nextShort() {
        return switch (next()) {
            case AUTO_ADVANCE -> "Opens by itself";
            case REQUIRE_REVIEWER_APPROVAL -> "Person holds key";
            case NONE -> "Waits";
        };
    }

    public boolean endsOpenly() {
        return kind == Stage.Kind.FINAL_REVIEW || kind == Stage.Kind.PRACTICE_SESSION;
    }

    /**
     * What a screen reader says: "3, Technical, AI interview, Alex, 45 min, pass mark 75, then a person holds the key".
     */
    public String spoken(String then) {
        return number() + ", " + name + (isDraft() ? ", draft" : "") + ", " + kind.label()
                + (agent == null ? "" : ", " + agent.name()) + ", " + time()
                + (hasMark() ? ", pass mark " + mark() : "") + ", then " + then
                + (people == 0 ? "" : ", " + people + " here");
    }
}
