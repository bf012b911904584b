package enfilade.evaluation;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Writing;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of a template was published, for programs, and the next one. */
@RestController
@RequestMapping(TemplateApi.PATH + "/{templateId}/revisions")
class RevisionApi {

    /** Which part of the list is wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor) {

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.HIGHEST_FIRST);
        }
    }

    /** Everything that there is to say when something is published. */
    record Nothing() {}

    private final RevisionReading reading;
    private final TemplateReading templates;
    private final Publishing publishing;
    private final Writing writing;

    RevisionApi(RevisionReading reading, TemplateReading templates, Publishing publishing, Writing writing) {
        this.reading = reading;
        this.templates = templates;
        this.publishing = publishing;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.EVALUATION_TEMPLATES_READ)
    @Gives(value = RevisionPayload.class, several = true)
    @Operation(summary = "List revisions", description = "The newest first: it is the one that is live.")
    ResponseEntity<byte[]> list(Actor me, @PathVariable UUID templateId, @Asked Filter filter) {
        var slice = filter.slice();
        templates.one(me, templateId);
        return Reply.several(reading.page(me, templateId, slice));
    }

    @GetMapping("/{revisionNumber}")
    @Needs(Scope.EVALUATION_TEMPLATES_READ)
    @Gives(RevisionPayload.Whole.class)
    @Operation(summary = "Read a revision", description = "With the template, its active stages and their interviewers "
            + "as they were frozen, in the format of an export. It can be imported again; where it is, `id` is left "
            + "out and `reviewer_ids` have to be members of the account.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID templateId, @PathVariable int revisionNumber) {
        return Reply.one(reading.one(me, templateId, revisionNumber));
    }

    @PostMapping
    @Needs(Scope.EVALUATION_TEMPLATES_WRITE)
    @Gives(value = RevisionPayload.Whole.class, status = 201, also = 200)
    @Operation(operationId = "publishEvaluationTemplate", summary = "Publish a template",
            description = "Freezes what stands there now and needs no body. When "
            + "nothing has changed since the newest revision, that one is answered with 200. What cannot work is "
            + "refused with 409, and `issues` name all that has to be mended.")
    ResponseEntity<byte[]> publish(Actor me, @PathVariable UUID templateId, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayWrite();
            var checks = new Checks();
            sent.read(Nothing.class, Set.of(), checks);
            checks.refuse();
            var published = publishing.publish(me, templateId);
            var number = published.revision().number();
            var shown = reading.one(me, templateId, number);
            return published.fresh()
                    ? Reply.created("/evaluation-templates/%s/revisions/%d".formatted(templateId, number), shown)
                    : Reply.one(shown);
        });
    }
}
