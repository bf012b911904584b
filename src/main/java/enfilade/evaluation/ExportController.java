package enfilade.evaluation;

import enfilade.Texts;
import enfilade.account.Actor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A template as text, to keep, to compare or to take elsewhere: docs/TEMPLATES.md describes the format. */
@Controller
class ExportController {

    private static final int LONGEST_FILE_NAME = 80;

    private final EvaluationTemplates templates;
    private final Blueprints blueprints;

    ExportController(EvaluationTemplates templates, Blueprints blueprints) {
        this.templates = templates;
        this.blueprints = blueprints;
    }

    @GetMapping("/evaluations/{templateId}/export")
    ResponseEntity<byte[]> export(Actor me, @PathVariable UUID templateId) {
        var template = templates.of(me, templateId);
        var text = TemplateDocument.of(blueprints.ofAll(template)).text();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file(template.name()), StandardCharsets.UTF_8).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** senior-backend-engineer.json */
    private static String file(String name) {
        return Texts.cut(Wording.slug(name), LONGEST_FILE_NAME) + ".json";
    }
}
