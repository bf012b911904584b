package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
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

/** Evaluation templates, for programs. */
@RestController
@RequestMapping(TemplateApi.PATH)
class TemplateApi {

    static final String PATH = "/api/v1/evaluation-templates";

    /** Which templates are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  EvaluationTemplate.@Nullable Status status,
                  @JsonProperty("use_case") @Nullable UseCase useCase,
                  @Schema(maxLength = Words.LONGEST, description = "Beginnings of words of the template's name.")
                  @Nullable String q) {

        Words words() {
            return Words.asked(q);
        }

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
        }
    }

    private final TemplateReading reading;
    private final Authoring authoring;
    private final Rows rows;
    private final Writing writing;

    TemplateApi(TemplateReading reading, Authoring authoring, Rows rows, Writing writing) {
        this.reading = reading;
        this.authoring = authoring;
        this.rows = rows;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.EVALUATION_TEMPLATES_READ)
    @Gives(value = TemplatePayload.class, several = true)
    @Operation(summary = "List templates", description = "The newest first, archived ones too unless `status` says "
            + "otherwise.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{templateId}")
    @Needs(Scope.EVALUATION_TEMPLATES_READ)
    @Gives(TemplatePayload.class)
    @Operation(summary = "Read a template", description = "Its stages are listed by `/evaluation-stages` with "
            + "`evaluation_template_id`.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID templateId) {
        return Reply.one(reading.one(me, templateId));
    }

    @PostMapping
    @Needs(Scope.EVALUATION_TEMPLATES_WRITE)
    @Takes(value = {TemplatePayload.class, CopyPayload.class}, examples = {"create-template", "duplicate-template"})
    @Gives(value = TemplatePayload.class, status = 201)
    @Operation(summary = "Make a template", description = "Without stages; or, with `action=duplicate`, a copy of "
            + "another one with all its standing stages.")
    ResponseEntity<byte[]> create(Actor me, @Asked CopyPayload.Manner manner, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayWrite();
            var made = manner.isCopy() ? CopyPayload.of(sent, source -> authoring.duplicate(me, source))
                    : authoring.create(me, draft(sent));
            return Reply.created("/evaluation-templates/" + made.id(), reading.one(me, made.id()));
        });
    }

    @PatchMapping("/{templateId}")
    @Needs(Scope.EVALUATION_TEMPLATES_WRITE)
    @Takes(value = TemplatePayload.class, partly = true, examples = "change-template")
    @Gives(TemplatePayload.class)
    @Operation(summary = "Change a template", description = "Changes the keys that it names. `status` archives and "
            + "restores it; nothing else of an archived template changes.")
    ResponseEntity<byte[]> change(Actor me, @PathVariable UUID templateId, Sent sent) {
        return writing.over(sent, () -> lock(me, templateId), () -> reading.one(me, templateId), seen -> {
            var checks = new Checks();
            var asked = sent.over(seen, TemplatePayload.class, TemplatePayload.READ_ONLY, checks);
            authoring.change(me, templateId, null, asked.toDraft(checks));
            return Reply.one(reading.one(me, templateId));
        });
    }

    @DeleteMapping("/{templateId}")
    @Needs(Scope.EVALUATION_TEMPLATES_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Delete a template", description = "With all its stages. One that was published is archived "
            + "instead, so that what was frozen keeps what it points at.")
    ResponseEntity<byte[]> delete(Actor me, @PathVariable UUID templateId, Sent sent) {
        return writing.over(sent, () -> lock(me, templateId), () -> reading.one(me, templateId), seen -> {
            authoring.discard(me, templateId);
            return Reply.gone();
        });
    }

    private void lock(Actor me, UUID templateId) {
        me.mayWrite();
        rows.lockAny(me, templateId);
    }

    private static EvaluationTemplate.Draft draft(Sent sent) {
        var checks = new Checks();
        return sent.read(TemplatePayload.class, TemplatePayload.READ_ONLY, checks).toDraft(checks);
    }
}
