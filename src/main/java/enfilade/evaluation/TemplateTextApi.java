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
import enfilade.api.Takes;
import enfilade.api.Writing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Templates as text, for programs: docs/TEMPLATES.md describes the format. */
@RestController
@RequestMapping(TemplateApi.PATH)
class TemplateTextApi {

    /** How to take a text. */
    record Manner(
            @JsonProperty("dry_run") @Schema(description = "Only tells what would be made; nothing is written.")
            @Nullable Boolean dryRun,
            @JsonProperty("template_name") @Schema(description = "Of a new template, for a list of stages alone.")
            @Nullable String templateName,
            @JsonProperty("use_case") @Schema(description = "Of a new template, for a list of stages alone.")
            @Nullable UseCase useCase,
            @JsonProperty("evaluation_template_id") @Schema(description = "Where a list of stages is appended.")
            @Nullable UUID evaluationTemplateId) {}

    private final Importing importing;
    private final EvaluationTemplates templates;
    private final Blueprints blueprints;
    private final TemplateReading reading;
    private final Writing writing;

    TemplateTextApi(Importing importing, EvaluationTemplates templates, Blueprints blueprints, TemplateReading reading,
                    Writing writing) {
        this.importing = importing;
        this.templates = templates;
        this.blueprints = blueprints;
        this.reading = reading;
        this.writing = writing;
    }

    @GetMapping("/{templateId}/export")
    @Needs(Scope.EVALUATION_TEMPLATES_READ)
    @Gives(value = TemplateDocument.class, bare = true)
    @Operation(operationId = "exportEvaluationTemplate", summary = "Export a template", description =
            "The document itself, not wrapped in data: the same bytes "
            + "for the same template, to keep, to compare or to import elsewhere.")
    ResponseEntity<byte[]> export(Actor me, @PathVariable UUID templateId) {
        return Reply.document(TemplateDocument.of(blueprints.ofAll(templates.of(me, templateId))).text());
    }

    @PostMapping("/import")
    @Needs(Scope.EVALUATION_TEMPLATES_WRITE)
    @Takes(value = {TemplateDocument.class, NamedStages.class}, atMost = ImportRequest.MOST_BYTES,
            examples = {"import-template", "import-stages"})
    @Gives(value = ImportedPayload.class, status = 201, also = 200)
    @Operation(operationId = "importEvaluationTemplate", summary = "Import a template", description =
            "A whole template as an export has it always becomes a new "
            + "one. A list of stages, bare or under the key stages, becomes a new template with template_name and "
            + "use_case or is appended to evaluation_template_id; a bare list takes them from the query. All of it "
            + "is made, or nothing. With dry_run the plan is answered with 200 and an idempotency key is left unused.")
    ResponseEntity<byte[]> bring(Actor me, @Asked Manner manner, Sent sent) {
        me.mayWrite();
        if (Boolean.TRUE.equals(manner.dryRun())) return Reply.one(plan(me, manner, sent));
        return writing.once(me, sent, () -> {
            var done = Checks.spelt(TemplateTextApi::key,
                    () -> importing.carryOut(me, request(me, manner, sent.body())));
            return Reply.created("/evaluation-templates/" + done.templateId(),
                    ImportedPayload.done(done, templates.of(me, done.templateId())));
        });
    }

    private ImportedPayload plan(Actor me, Manner manner, Sent sent) {
        return Checks.spelt(TemplateTextApi::key, () -> {
            var request = request(me, manner, sent.body());
            var plan = importing.plan(me, request);
            return ImportedPayload.planned(plan, request.target() == null ? null : templates.of(me, request.target()));
        });
    }

    /** What is asked for; when the asking itself is wrong, all is told that is wrong with the text as well. */
    private ImportRequest request(Actor me, Manner manner, JsonNode tree) {
        var checks = new Checks();
        var areNamed = NamedStages.areIn(tree);
        var named = areNamed ? NamedStages.read(tree, new Checks()).evaluationTemplateId() : null;
        var target = manner.evaluationTemplateId() == null ? named : manner.evaluationTemplateId();
        if (target != null && reading.find(me, target).isEmpty()) {
            checks.add("evaluation_template_id", "unknown", "There is no such template.");
        }
        if (target != null || tree.isObject() && !areNamed) {
            var sentence = "This is only for a list of stages that becomes a new template.";
            if (manner.templateName() != null) checks.add("template_name", "invalid", sentence);
            if (manner.useCase() != null) checks.add("use_case", "invalid", sentence);
        }
        var request = new ImportRequest(tree, target, manner.templateName(), manner.useCase(), null);
        if (!checks.isFine()) ImportText.read(request, checks);
        checks.refuse();
        return request;
    }

    /** How the fields of the page are spelt here. */
    private static String key(String field) {
        return switch (field) {
            case "templateName" -> "template_name";
            case "useCase" -> "use_case";
            default -> field;
        };
    }
}
