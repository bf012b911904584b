package enfilade.session;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An engine is asked to judge a session once more, by a program in a member's name. */
@RestController
@RequestMapping("/api/v1/sessions/{sessionId}/judgements")
class JudgementApi {

    private final SessionReading reading;
    private final Reviewers reviewers;
    private final Judging judging;
    private final Writing writing;

    JudgementApi(SessionReading reading, Reviewers reviewers, Judging judging, Writing writing) {
        this.reading = reading;
        this.reviewers = reviewers;
        this.judging = judging;
        this.writing = writing;
    }

    @PostMapping
    @Needs(Scope.REVIEWS_WRITE)
    @Takes(value = AgainPayload.class, examples = "judge-session")
    @Gives(SessionPayload.class)
    @Operation(operationId = "judgeSessionAgain", summary = "Have a session judged again", description = "In the name "
            + "of a member who may review, whom `asked_by` names. The engine looks at it as soon as it can; its new "
            + "scorecard stands beside those that are there, and a person's still counts before any engine's. Where no "
            + "engine judges, or nothing has been handed in, it is 409.")
    ResponseEntity<byte[]> again(Actor me, @PathVariable UUID sessionId, Sent sent) {
        return writing.once(me, sent, () -> {
            Reviewers.admit(me);
            reading.one(me, sessionId);
            var checks = new Checks();
            var asked = sent.read(AgainPayload.class, Set.of(), checks);
            var by = reviewers.named(me, "asked_by", asked.askedBy(), checks);
            checks.required("reason", asked.reason(), Scoring.LONGEST_REASON, "Say why it is to be judged again.");
            checks.refuse();
            Reviewers.acting("asked_by", () -> {
                judging.again(Objects.requireNonNull(by), sessionId, asked.reason());
                return sessionId;
            });
            return Reply.one(reading.one(me, sessionId));
        });
    }
}
