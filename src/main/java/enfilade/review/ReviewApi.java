package enfilade.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people have handed in about journeys, for programs: scorecards and decisions, to be read. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewApi {

    /** Which reviews are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  @Schema(description = "Only scorecards, or only decisions.") ReviewPayload.@Nullable Kind kind,
                  @JsonProperty("journey_id") @Schema(description = "About this journey.") @Nullable UUID journeyId) {

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
        }
    }

    private final ReviewReading reading;

    ReviewApi(ReviewReading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Needs(Scope.REVIEWS_READ)
    @Gives(value = ReviewPayload.class, several = true)
    @Operation(summary = "List reviews", description = "The newest first. What still waits for people is a list of "
            + "journeys: `GET /journeys?status=waiting`.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{reviewId}")
    @Needs(Scope.REVIEWS_READ)
    @Gives(ReviewPayload.class)
    @Operation(summary = "Read a review")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID reviewId) {
        return Reply.one(reading.one(me, reviewId));
    }
}
