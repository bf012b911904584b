package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import enfilade.Checks;
import enfilade.activity.Change;
import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.api.OrNull;
import enfilade.web.Payloads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A stage as text, with the published keys in a fixed order.
 *
 * @param agent                which interviewer of the same document it has
 * @param evaluationTemplateId only read: the template that it is for
 * @param agentProfileId       only read: an interviewer of the account, instead of one of the document
 * @param reviewerIds          only read: members of the account
 */
@JsonNaming(SnakeCaseStrategy.class)
record StageText(@OrNull @Nullable String agent,
                 @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID evaluationTemplateId,
                 @Nullable String type, @Nullable String stageName, Stage.@Nullable Kind stageType,
                 @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID agentProfileId,
                 @OrNull @Nullable Integer stageOrder, @Nullable Integer durationMinutes,
                 @OrNull @Nullable Difficulty difficulty,
                 @OrNull @Nullable BigDecimal passThreshold, @Nullable Boolean allowRetake,
                 @OrNull @Nullable Integer maxAttempts,
                 @Nullable Integer retakeWaitHours, Stage.@Nullable Automation automationRule,
                 Stage.@Nullable Status status,
                 @OrNull @Nullable String instructions, @Nullable List<Question> questions,
                 Stage.@Nullable Counting countingAttempt, @OrNull @Nullable BigDecimal borderlinePoints,
                 @Nullable Boolean sealedReview, @OrNull @Nullable Integer deadlineDays,
                 @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UUID> reviewerIds,
                 @OrNull @Nullable String consentText, @Nullable Engine engine) {

    private static final StageText NOTHING = new StageText(
            null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null);

    private static final Set<String> IGNORED = Set.of("id", "created_at", "updated_at");

    /** How the fields of a draft are spelt here. */
    private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("label", "type"),
            Map.entry("name", "stage_name"), Map.entry("minutes", "duration_minutes"),
            Map.entry("passThreshold", "pass_threshold"), Map.entry("maxAttempts", "max_attempts"),
            Map.entry("retakeWaitHours", "retake_wait_hours"), Map.entry("borderlinePoints", "borderline_points"),
            Map.entry("deadlineDays", "deadline_days"), Map.entry("consentText", "consent_text"),
            Map.entry("agentId", "agent_profile_id"), Map.entry("reviewerIds", "reviewer_ids"),
            Map.entry("position", "stage_order"));

    static StageText of(StageDraft it, @Nullable String agent, @Nullable Integer order) {
        return new StageText(agent, null, it.label(), it.name(), it.kind(), null, order, it.minutes(), it.difficulty(),
                it.passMark(), it.allowRetake(), it.maxAttempts(), it.retakeWaitHours(), it.automation(), it.status(),
                it.instructions(), it.questions().questions(), it.counting(), it.borderlinePoints(), it.sealedReview(),
                it.deadlineDays(), null, it.consentText(), it.engine());
    }

    /** With another name for its interviewer. */
    StageText by(@Nullable String agent) {
        return copy(agent, stageOrder, reviewerIds);
    }

    StageText at(@Nullable Integer stageOrder) {
        return copy(agent, stageOrder, reviewerIds);
    }

    StageText asking(List<UUID> reviewerIds) {
        return copy(agent, stageOrder, reviewerIds);
    }

    private StageText copy(@Nullable String agent, @Nullable Integer stageOrder, @Nullable List<UUID> reviewerIds) {
        return new StageText(agent, evaluationTemplateId, type, stageName, stageType, agentProfileId, stageOrder,
                durationMinutes, difficulty, passThreshold, allowRetake, maxAttempts, retakeWaitHours, automationRule,
                status, instructions, questions, countingAttempt, borderlinePoints, sealedReview, deadlineDays,
                reviewerIds, consentText, engine);
    }

    /** Which of its keys are read without any effect. */
    static Set<String> leftOut(JsonNode node) {
        return node.propertyNames().stream().filter(IGNORED::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return as far as it can be read, with the issues of the rest at their paths; null when it is no object */
    static @Nullable StageText read(JsonNode node, String path, Checks checks) {
        return Payloads.thorough(checks).read(QuestionPlan.spelledOut(node), StageText.class, path, IGNORED);
    }

    /** @return null, with the issues at their paths below this one, when it makes no sense */
    @Nullable StageDraft toDraft(@Nullable UUID agentId, String path, Checks checks) {
        var own = new Checks();
        if (stageOrder != null && stageOrder < 0) {
            own.add("stage_order", "out_of_range", "An order is a whole number from 0.");
        }
        var draft = own.tried(() -> draft(agentId));
        if (draft != null) draft.questions().refuseOffLimits(own);
        checks.adopt(own, path, StageText::key);
        return draft;
    }

    /** How a field of a draft is spelt here. */
    static String key(String field) {
        return KEYS.getOrDefault(field, field);
    }

    /** What another one would change, in the words of the editor; interviewers by what {@code agent} calls them. */
    List<Change> changesTo(StageText other) {
        return differences(other, Change.between()).list();
    }

    /** Everything that is set, whole and in the words of the page. */
    List<Change> facts() {
        return NOTHING.differences(this, Change.whole()).list();
    }

    private Change.Differences differences(StageText other, Change.Differences changes) {
        changes
                .of("Name", stageName, other.stageName).of("Short label", type, other.type)
                .of("Format", stageType, other.stageType).of("Interviewer", agent, other.agent)
                .of("Duration", unit(durationMinutes, "min"), unit(other.durationMinutes, "min"))
                .of("Difficulty", difficulty, other.difficulty)
                .of("Read before starting", instructions, other.instructions)
                .of("Consent", consentText, other.consentText).of("Engine", engine, other.engine)
                .of("Days to answer", deadlineDays, other.deadlineDays)
                .of("Pass mark", passThreshold, other.passThreshold)
                .of("When somebody passes", automationRule, other.automationRule)
                .of("May try again", allowRetake, other.allowRetake)
                .of("Attempts in all", maxAttempts, other.maxAttempts)
                .of("Wait between", unit(retakeWaitHours, "h"), unit(other.retakeWaitHours, "h"))
                .of("Which attempt counts", countingAttempt, other.countingAttempt)
                .of("Borderline", borderlinePoints, other.borderlinePoints)
                .of("Sealed review", sealedReview, other.sealedReview).of("Status", status, other.status);
        return plan().differences(other.plan(), "Questions", changes);
    }

    private static @Nullable String unit(@Nullable Integer number, String unit) {
        return number == null ? null : number + " " + unit;
    }

    QuestionPlan plan() {
        return questions == null ? QuestionPlan.NONE : new QuestionPlan(questions);
    }

    private StageDraft draft(@Nullable UUID agentId) {
        return new StageDraft(type, stageName, stageType, agentId, durationMinutes, difficulty, passThreshold,
                Boolean.TRUE.equals(allowRetake), maxAttempts, retakeWaitHours, automationRule, status, instructions,
                plan(), countingAttempt, borderlinePoints, Boolean.TRUE.equals(sealedReview), deadlineDays, consentText,
                engine);
    }

    /** Where somebody who wrote no order wants it: where it stands in the list. */
    int orderOr(int place) {
        return Objects.requireNonNullElse(stageOrder, place);
    }
}
