package enfilade.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Slice;
import enfilade.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The library of interviewers, for programs: what there is to copy. */
@RestController
@RequestMapping("/api/v1/agent-profiles/library")
class LibraryApi {

    /** Which profiles of the library are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  @JsonProperty("use_case") @Nullable UseCase useCase,
                  @Schema(maxLength = Words.LONGEST, description = "Beginnings of words of the profile's name.")
                  @Nullable String q) {

        Words words() {
            return Words.asked(q);
        }

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.BY_TEXT);
        }
    }

    private final PublicProfiles library;

    LibraryApi(PublicProfiles library) {
        this.library = library;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(value = LibraryPayload.class, several = true)
    @Operation(summary = "List the library", description = "Agent profiles that accounts have published for all, by "
            + "name. Nothing says whose they are.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(library.page(me, filter, filter.slice()));
    }

    @GetMapping("/{publicId}")
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(LibraryPayload.class)
    @Operation(summary = "Read a profile of the library")
    ResponseEntity<byte[]> show(Actor me,
                                @Parameter(description = "The id of the profile in the library.")
                                @PathVariable UUID publicId) {
        var shown = library.find(me, publicId).orElseThrow(() -> new Refusal.NotFound("agent profile"));
        return Reply.one(LibraryPayload.of(shown.publicId(), shown.agent(), shown.own()));
    }
}
