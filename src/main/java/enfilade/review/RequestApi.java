package enfilade.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.journey.Petition;
import enfilade.session.Reviewers;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What participants ask of the team, for programs: to be read, and answered in the name of a member. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestApi {

    /** Whether somebody has answered. */
    enum State implements Choice { OPEN, SETTLED }

    /** Which requests are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  @Schema(description = "Only those that wait for an answer, or only those that do not any more.")
                  @Nullable State state,
                  Petition.@Nullable Kind kind,
                  @JsonProperty("journey_id") @Schema(description = "On this journey.") @Nullable UUID journeyId,
                  @JsonProperty("participant_id") @Schema(description = "Of this participant.")
                  @Nullable UUID participantId) {

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
        }
    }

    private final RequestReading reading;
    private final Answering answering;
    private final Reviewers reviewers;
    private final Writing writing;

    RequestApi(RequestReading reading, Answering answering, Reviewers reviewers, Writing writing) {
        this.reading = reading;
        this.answering = answering;
        this.reviewers = reviewers;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.REVIEWS_READ)
    @Gives(value = RequestPayload.class, several = true)
    @Operation(summary = "List requests", description = "What participants ask of the team, the newest first. Each is "
            + "due on a day; what waits for an answer is found with `state=open`.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{petitionId}")
    @Needs(Scope.REVIEWS_READ)
    @Gives(RequestPayload.class)
    @Operation(summary = "Read a request")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID petitionId) {
        return Reply.one(reading.one(me, petitionId));
    }

    @PostMapping("/{petitionId}/answer")
    @Needs(Scope.REVIEWS_WRITE)
    @Takes(value = RequestPayload.Answered.class, examples = "answer-request")
    @Gives(RequestPayload.class)
    @Operation(operationId = "answerRequest", summary = "Answer a request", description = "In the name of a member who "
            + "may review, whom `answered_by` names; to an erasure, of an owner or admin. The participant reads the "
            + "words. What makes a journey wait is answered by the decision `answer`, and the journey goes on; other "
            + "decisions settle it as well. What is settled already is 409.")
    ResponseEntity<byte[]> answer(Actor me, @PathVariable UUID petitionId, Sent sent) {
        return writing.once(me, sent, () -> {
            Reviewers.admit(me);
            reading.one(me, petitionId);
            var checks = new Checks();
            var asked = sent.read(RequestPayload.Answered.class, RequestPayload.Answered.READ_ONLY, checks);
            var by = reviewers.named(me, "answered_by", asked.answeredBy(), checks);
            checks.refuse();
            Reviewers.acting("answered_by",
                    () -> answering.answer(Objects.requireNonNull(by), petitionId, asked.toDraft()));
            return Reply.one(reading.one(me, petitionId));
        });
    }
}
