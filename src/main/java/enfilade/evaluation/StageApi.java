package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of templates, for programs. */
@RestController
@RequestMapping("/api/v1/evaluation-stages")
class StageApi {

    /** Which stages are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  Stage.@Nullable Status status,
                  @JsonProperty("use_case") @Schema(description = "Of templates with this purpose.")
                  @Nullable UseCase useCase,
                  @JsonProperty("evaluation_template_id") @Schema(description = "Of this template, in its order.")
                  @Nullable UUID evaluationTemplateId,
                  @Schema(maxLength = Words.LONGEST, description = "Beginnings of words of the stage's name.")
                  @Nullable String q) {

        Words words() {
            return Words.asked(q);
        }

        Slice slice() {
            var order = evaluationTemplateId == null ? Slice.Order.NEWEST_FIRST : Slice.Order.BY_NUMBER;
            return Slice.of(page, pageSize, cursor, order);
        }
    }

    private final StageReading reading;
    private final StageReferences references;
    private final Arranging arranging;
    private final Clearing clearing;
    private final Rows rows;
    private final Writing writing;

    StageApi(StageReading reading, StageReferences references, Arranging arranging, Clearing clearing, Rows rows,
             Writing writing) {
        this.reading = reading;
        this.references = references;
        this.arranging = arranging;
        this.clearing = clearing;
        this.rows = rows;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.EVALUATION_STAGES_READ)
    @Gives(value = StagePayload.class, several = true)
    @Operation(summary = "List stages", description = "Those of one template stand in the order of its row, archived "
            + "ones last; without a template the newest come first.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{stageId}")
    @Needs(Scope.EVALUATION_STAGES_READ)
    @Gives(StagePayload.class)
    @Operation(summary = "Read a stage")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID stageId) {
        return Reply.one(reading.one(me, stageId));
    }

    @PostMapping
    @Needs(Scope.EVALUATION_STAGES_WRITE)
    @Takes(value = {StagePayload.class, CopyPayload.class}, examples = {"create-stage", "duplicate-stage"})
    @Gives(value = StagePayload.class, status = 201)
    @Operation(summary = "Add a stage", description = "Stands at `stage_order` and shifts the others, else at the "
            + "end; or, with `action=duplicate`, a copy right behind its source. A template holds at most 100 stages.")
    ResponseEntity<byte[]> create(Actor me, @Asked CopyPayload.Manner manner, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayWrite();
            var stage = manner.isCopy() ? CopyPayload.of(sent, source -> arranging.duplicate(me,
                    reading.one(me, source).evaluationTemplateId(), source)) : add(me, sent);
            return Reply.created("/evaluation-stages/" + stage.id(), reading.one(me, stage.id()));
        });
    }

    @PatchMapping("/{stageId}")
    @Needs(Scope.EVALUATION_STAGES_WRITE)
    @Takes(value = StagePayload.class, partly = true, examples = "change-stage")
    @Gives(StagePayload.class)
    @Operation(summary = "Change a stage", description = "Changes the keys that it names. `stage_order` moves it, "
            + "`status` archives and restores it.")
    ResponseEntity<byte[]> change(Actor me, @PathVariable UUID stageId, Sent sent) {
        return writing.over(sent, () -> lock(me, stageId), () -> reading.one(me, stageId), seen -> {
            var checks = new Checks();
            var asked = sent.over(QuestionPlan::spelledOut, seen, StagePayload.class, StagePayload.READ_ONLY, checks);
            if (checks.isFine("evaluation_template_id") && asked.evaluationTemplateId() != null
                    && !asked.evaluationTemplateId().equals(seen.evaluationTemplateId())) {
                checks.add("evaluation_template_id", "invalid", "A stage stays in its template.");
            }
            var wish = asked.toWish(references.of(me, asked, standing(seen)), checks);
            Checks.spelt(StageText::key,
                    () -> arranging.change(me, seen.evaluationTemplateId(), stageId, null, wish));
            return Reply.one(reading.one(me, stageId));
        });
    }

    @DeleteMapping("/{stageId}")
    @Needs(Scope.EVALUATION_STAGES_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Delete a stage", description = "One that was published is archived instead, so that what was "
            + "frozen keeps what it points at.")
    ResponseEntity<byte[]> delete(Actor me, @PathVariable UUID stageId, Sent sent) {
        return writing.over(sent, () -> lock(me, stageId), () -> reading.one(me, stageId), seen -> {
            clearing.remove(me, seen.evaluationTemplateId(), stageId);
            return Reply.gone();
        });
    }

    private Stage add(Actor me, Sent sent) {
        var checks = new Checks();
        var asked = sent.read(QuestionPlan::spelledOut, StagePayload.class, StagePayload.READ_ONLY, checks);
        var wish = asked.toWish(references.of(me, asked, Set.of()), checks);
        return Checks.spelt(StageText::key, () -> arranging.add(me, asked.evaluationTemplateId(), wish));
    }

    /** Whoever arranges a row has locked its template. */
    private void lock(Actor me, UUID stageId) {
        me.mayWrite();
        rows.lockAny(me, reading.one(me, stageId).evaluationTemplateId());
    }

    private static Set<UUID> standing(StagePayload seen) {
        var standing = new HashSet<>(seen.reviewers());
        standing.add(seen.evaluationTemplateId());
        if (seen.agentProfileId() != null) standing.add(seen.agentProfileId());
        return standing;
    }
}
