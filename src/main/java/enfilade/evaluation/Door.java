package enfilade.evaluation;

import enfilade.account.AccountId;
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
 * @param order counted from 0; null outside the row
 */
public record Door(UUID id, UUID templateId, @Nullable Integer order, String name, Stage.Kind kind,
                   @Nullable String interviewer, int minutes, @Nullable BigDecimal passMark,
                   Stage.Automation automation, Stage.Status status, boolean removed) {

    private static final String COLUMNS = """
            select s.id, s.template_id, s.stage_order, s.stage_name, s.kind, a.name as interviewer, s.duration_minutes,
                   s.pass_threshold, s.automation, s.status, s.removed_at
              from evaluation_stage s
              left join agent_profile a on (a.account_id, a.id) = (s.account_id, s.agent_profile_id)
             where s.account_id = :account
            """;

    /**
     * Every stage of one template, those outside the row last; reads the index (account_id, template_id, stage_order).
     *
     * @param since what was removed before is forgotten
     */
    static List<Door> of(AccountId account, UUID template, Instant since, JdbcClient db) {
        return db.sql(COLUMNS + """
                   and s.template_id = :template
                   and (s.removed_at is null or s.removed_at > :since)
                 order by s.stage_order nulls last, s.updated_at desc
                """).param("account", account.value()).param("template", template)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).query(Door::from).list();
    }

    /** What stands in the rows of several templates, for their strips. */
    static List<Door> standingIn(AccountId account, List<UUID> templates, JdbcClient db) {
        if (templates.isEmpty()) return List.of();
        return db.sql(COLUMNS + " and s.template_id in (:templates) and s.stage_order is not null "
                        + "order by s.template_id, s.stage_order")
                .param("account", account.value()).param("templates", templates).query(Door::from).list();
    }

    private static Door from(ResultSet row, int number) throws SQLException {
        return new Door(row.getObject("id", UUID.class), row.getObject("template_id", UUID.class),
                row.getObject("stage_order", Integer.class), row.getString("stage_name"),
                Stage.Kind.valueOf(row.getString("kind")), row.getString("interviewer"), row.getInt("duration_minutes"),
                row.getBigDecimal("pass_threshold"), Stage.Automation.valueOf(row.getString("automation")),
                Stage.Status.valueOf(row.getString("status")), row.getObject("removed_at") != null);
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
        return kind.label() + (interviewer == null ? "" : " · " + interviewer) + " · " + time();
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
                + (interviewer == null ? "" : ", " + interviewer) + ", " + time()
                + (hasMark() ? ", pass mark " + mark() : "") + ", then " + then;
    }
}
