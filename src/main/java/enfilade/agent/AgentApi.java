package enfilade.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.Refusal;
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
import enfilade.web.Choice;
import enfilade.web.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
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

/** The interviewers of an account, for programs. */
@RestController
@RequestMapping("/api/v1/agent-profiles")
class AgentApi {

    private static final String SHOW_ORGANIZATION = "With `isPublic: true`, whether the library may show the "
            + "`organizationContext` too; not when absent.";
    private static final String SHOW_AGAIN = "With `isPublic: true`, whether the library may show the "
            + "`organizationContext` too. One that is there already is shown as it is now; without this it stays as it "
            + "was, and one that is not there yet is shown without.";

    /** Which profiles are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  AgentProfile.@Nullable Status status,
                  @JsonProperty("use_case") @Nullable UseCase useCase,
                  @JsonProperty("evaluation_template_id")
                  @Schema(description = "Those who stand at a door of this template.")
                  @Nullable UUID evaluationTemplateId,
                  @Schema(maxLength = Words.LONGEST, description = "Beginnings of words of the profile's name.")
                  @Nullable String q) {

        Words words() {
            return Words.asked(q);
        }

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
        }
    }

    /** From what a new profile is made, when not from words. */
    enum Action implements Choice { FORK, DUPLICATE }

    /** How a new profile is made. */
    record Making(@Schema(description = "Copies another profile, which the body names.") @Nullable Action action,
                  @Schema(description = SHOW_ORGANIZATION) @Nullable Boolean showOrganization) {}

    /** How a change is meant. */
    record Meaning(@Schema(description = SHOW_AGAIN) @Nullable Boolean showOrganization) {}

    /** Which profile to copy. */
    @Schema(name = "AgentProfileSource")
    record Source(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "For a fork the id in the library, or "
                    + "the own id of a profile that the library shows; for a duplicate one of the account's own.")
            @Nullable UUID sourceId) {}

    private final AgentProfiles profiles;
    private final AgentReading reading;
    private final Settling settling;
    private final Profiling profiling;
    private final Showing showing;
    private final Writing writing;

    AgentApi(AgentProfiles profiles, AgentReading reading, Settling settling, Profiling profiling, Showing showing,
             Writing writing) {
        this.profiles = profiles;
        this.reading = reading;
        this.settling = settling;
        this.profiling = profiling;
        this.showing = showing;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(value = AgentPayload.class, several = true)
    @Operation(summary = "List agent profiles", description = "The newest come first.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{profileId}")
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(AgentPayload.class)
    @Operation(summary = "Read an agent profile")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID profileId) {
        return Reply.one(reading.one(me, profileId));
    }

    @PostMapping
    @Needs(Scope.INTERVIEWS_WRITE)
    @Takes(value = {AgentPayload.class, Source.class},
            examples = {"create-agent-profile", "fork-agent-profile", "duplicate-agent-profile"})
    @Gives(value = AgentPayload.class, status = 201)
    @Operation(summary = "Make an agent profile", description = "From the words of the body; with `action=fork` as a "
            + "copy of one that the library shows, of whichever account; with `action=duplicate` as a copy of one's "
            + "own. `isPublic: true` also shows it in the library.")
    ResponseEntity<byte[]> create(Actor me, @Asked Making how, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayWrite();
            var made = how.action() == null ? make(me, how, sent) : copy(me, how.action(), sent);
            return Reply.created("/agent-profiles/" + made.id(), reading.one(me, made.id()));
        });
    }

    @PatchMapping("/{profileId}")
    @Needs(Scope.INTERVIEWS_WRITE)
    @Takes(value = AgentPayload.class, partly = true, examples = "change-agent-profile")
    @Gives(AgentPayload.class)
    @Operation(summary = "Change an agent profile", description = "Changes the keys that it names, within objects too; "
            + "a list is replaced whole. `isPublic: true` shows the profile in the library, as this change leaves it, "
            + "and `false` takes it out. What the library shows already is renewed by `isPublic: true` together with "
            + "`showOrganization=true` or `showOrganization=false`; without that it stays as it was, so that what was "
            + "read can be written back. `status` archives and restores it. One that stands at a door is not archived.")
    ResponseEntity<byte[]> change(Actor me, @PathVariable UUID profileId, @Asked Meaning how, Sent sent) {
        return writing.over(sent, () -> lock(me, profileId), () -> reading.one(me, profileId), seen -> {
            var checks = new Checks();
            var asked = sent.over(QuestionPlan::spelledOut, seen, AgentPayload.class, AgentPayload.READ_ONLY, checks);
            var wish = asked.toWish(seen, sent.body().has("isPublic"), how.showOrganization(), checks);
            Checks.spelt(AgentText::key, () -> settling.change(me, lock(me, profileId), wish));
            return Reply.one(reading.one(me, profileId));
        });
    }

    @DeleteMapping("/{profileId}")
    @Needs(Scope.INTERVIEWS_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Delete an agent profile", description = "One that a revision, an archived stage or the "
            + "library has is archived instead; one that stands at a door stays.")
    ResponseEntity<byte[]> delete(Actor me, @PathVariable UUID profileId, Sent sent) {
        return writing.over(sent, () -> lock(me, profileId), () -> reading.one(me, profileId), seen -> {
            profiling.remove(me, profileId);
            return Reply.gone();
        });
    }

    private AgentProfile make(Actor me, Making how, Sent sent) {
        var checks = new Checks();
        var asked = sent.read(QuestionPlan::spelledOut, AgentPayload.class, AgentPayload.READ_ONLY, checks);
        return settling.create(me, asked.toWish(null, true, how.showOrganization(), checks));
    }

    private AgentProfile copy(Actor me, Action action, Sent sent) {
        var checks = new Checks();
        var source = sent.read(Source.class, Set.of(), checks).sourceId();
        if (source == null && checks.isFine("sourceId")) checks.add("sourceId", "required", "Say what to copy.");
        checks.refuse();
        var id = Objects.requireNonNull(source);
        return Checks.spelt(field -> "sourceId", () -> Checks.named("sourceId", () -> switch (action) {
            case FORK -> showing.take(me, id);
            case DUPLICATE -> profiling.duplicate(me, id);
        }));
    }

    private AgentProfile lock(Actor me, UUID profileId) {
        me.mayWrite();
        return profiles.findLockedByAccountIdAndId(me.accountId(), profileId)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
    }
}
