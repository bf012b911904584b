package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Listing;
import enfilade.api.Needs;
import enfilade.api.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interviewers that come with Enfilade, for programs: bodies to make agent profiles from. */
@RestController
@RequestMapping("/api/v1/agent-profiles/starters")
class StarterApi {

    /** One of them. */
    @Schema(name = "StarterProfile", description = "An interviewer that comes with Enfilade.")
    record StarterPayload(@Schema(example = "sales") String key,
                          @Schema(description = "For whom it is.", example = "Sales") String title,
                          @Schema(description = "What to send to make an agent profile of it.") AgentText profile) {

        static StarterPayload of(Starters.Starter it) {
            return new StarterPayload(it.key(), it.title(), it.agent());
        }
    }

    private final Starters starters;

    StarterApi(Starters starters) {
        this.starters = starters;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(value = StarterPayload.class, several = true)
    @Operation(summary = "List starter profiles", description = "All of them at once: there are only a few.")
    ResponseEntity<byte[]> list(Actor me) {
        var all = starters.all().stream().map(StarterPayload::of).toList();
        return Reply.several(new Listing<>(all, new Listing.Pages(1, all.size(), all.size(), 1)));
    }

    @GetMapping("/{starterKey}")
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(StarterPayload.class)
    @Operation(summary = "Read a starter profile", description = "Its profile can be sent as it is to make one.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable String starterKey) {
        return Reply.one(StarterPayload.of(starters.find(starterKey)
                .orElseThrow(() -> new Refusal.NotFound("starter profile"))));
    }
}
