package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.journey.Entry.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a decision can be taken back still, told from the journey's history alone. */
class UndoingTests {

    private static final AccountId ACME = new AccountId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final List<Entry> history = new ArrayList<>();
    private final Map<UUID, UUID> resumes = new HashMap<>();
    private final Standing waiting = Standing.active(first, NOON).waiting(Reason.APPROVAL, NOON);

    @BeforeEach
    void aJourneyWaitsForApproval() {
        happened(Kind.STARTED, null, null, Standing.active(first, NOON));
        happened(Kind.OPENED, UUID.randomUUID(), null, Standing.active(first, NOON));
        happened(Kind.JUDGED, null, null, waiting);
    }

    @Test
    void everythingStandsAsItDidBeforeAndWhatWasOpenedIsNamed() {
        var approval = decided(Decision.Kind.APPROVE, Standing.active(second, NOON));
        var session = UUID.randomUUID();
        happened(Kind.OPENED, session, null, Standing.active(second, NOON));

        assertThat(undoing(approval)).returns(true, Undoing::isPossible).returns(waiting, Undoing::before)
                .returns(List.of(session), Undoing::opened);
    }

    @Test
    void whatWasOpenedBeforeItStays() {
        var stop = decided(Decision.Kind.STOP, waiting.ended(Status.STOPPED, null, NOON));

        assertThat(undoing(stop).opened()).isEmpty();
        assertThat(undoing(stop).before()).isEqualTo(waiting);
    }

    @Test
    void whatGoesOnFromASessionThatStoodThereBeforeStays() {
        var there = UUID.randomUUID();
        var extension = decided(Decision.Kind.EXTEND, waiting);
        var opened = UUID.randomUUID();
        happened(Kind.OPENED, opened, null, waiting);
        resumes(there);
        var again = resumes(opened);

        assertThat(undoing(extension).opened()).containsExactly(opened, again);
    }

    @Test
    void onceTakenBackItIsDone() {
        var approval = decided(Decision.Kind.APPROVE, Standing.active(second, NOON));
        happened(Kind.UNDONE, null, approval.id(), waiting);

        assertThat(undoing(approval)).returns(true, Undoing::isDone).returns(false, Undoing::isPossible);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatHappensAtTheDoorEndsIt(Kind kind) {
        if (kind == Kind.DECIDED || kind == Kind.UNDONE) return;
        var approval = decided(Decision.Kind.APPROVE, Standing.active(second, NOON));
        happened(kind, UUID.randomUUID(), null, Standing.active(second, NOON));

        var ends = List.of(Kind.HANDED_IN, Kind.JUDGED, Kind.FAILED, Kind.ASKED, Kind.WITHDREW, Kind.MOVED)
                .contains(kind);
        assertThat(undoing(approval).isPossible()).isEqualTo(!ends);
        if (ends) {
            assertThatThrownBy(() -> undoing(approval).refuse()).isInstanceOf(Refusal.Conflict.class)
                    .hasMessageContaining("gone on since");
        } else {
            assertThatCode(() -> undoing(approval).refuse()).doesNotThrowAnyException();
        }
    }

    @Test
    void whatHappensAtADoorThatWasLeftBeforeMovesNothing() {
        var approval = decided(Decision.Kind.APPROVE, Standing.active(second, NOON));
        history.add(new Entry(history.size() + 1, Kind.HANDED_IN, UUID.randomUUID(), null, null, null, null,
                Actor.Kind.PARTICIPANT, UUID.randomUUID(), "Participant", NOON, Standing.active(second, NOON), null));

        assertThat(undoing(approval).isPossible()).isTrue();
    }

    @Test
    void ofSeveralTheLatestIsTakenBackFirst() {
        var approval = decided(Decision.Kind.APPROVE, Standing.active(second, NOON));
        var stop = decided(Decision.Kind.STOP, Standing.active(second, NOON).ended(Status.STOPPED, null, NOON));

        assertThatThrownBy(() -> undoing(approval).refuse()).hasMessageContaining("Take that back first");
        assertThat(undoing(stop).isPossible()).isTrue();

        happened(Kind.UNDONE, null, stop.id(), Standing.active(second, NOON));
        assertThat(undoing(approval).isPossible()).isTrue();
        assertThat(undoing(approval).before()).isEqualTo(waiting);
    }

    @Test
    void anEndIsFinalOnceTheParticipantHasBeenTold() {
        var decline = decided(Decision.Kind.DECLINE, waiting.ended(Status.STOPPED, null, NOON));
        var told = NOON.plus(Journey.SECOND_THOUGHTS);

        assertThat(undoing(decline, told.minusNanos(1)).isPossible()).isTrue();
        assertThat(undoing(decline, told).isPossible()).isFalse();
        assertThatThrownBy(() -> undoing(decline, told).refuse()).hasMessageContaining("has been told");
    }

    @Test
    void whatIsInNoHistoryWasNeverDecided() {
        var another = decision(Decision.Kind.APPROVE);

        assertThatThrownBy(() -> undoing(another)).isInstanceOf(Refusal.NotFound.class);
    }

    private UUID resumes(UUID closed) {
        var session = UUID.randomUUID();
        resumes.put(session, closed);
        happened(Kind.RESUMED, session, null, waiting);
        return session;
    }

    private Undoing undoing(Decision decision) {
        return undoing(decision, NOON.plusSeconds(1));
    }

    private Undoing undoing(Decision decision, Instant now) {
        var standing = history.getLast().standing();
        var told = standing.hasEnded() ? NOON.plus(Journey.SECOND_THOUGHTS) : null;
        return Undoing.of(decision, Journey.of(ACME, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), standing,
                NOON).telling(told, null), history, resumes, now);
    }

    private Decision decided(Decision.Kind kind, Standing after) {
        var decision = decision(kind);
        happened(Kind.DECIDED, null, decision.id(), after);
        return decision;
    }

    private Decision decision(Decision.Kind kind) {
        return new Decision(UUID.randomUUID(), ACME, UUID.randomUUID(), first, null, kind, null, "Because", null, null,
                null, UUID.randomUUID(), "Rui", history.size(), NOON);
    }

    private void happened(Kind kind, @Nullable UUID session, @Nullable UUID decision, Standing after) {
        history.add(new Entry(history.size() + 1, kind, after.stage(), session, null, decision, null,
                Actor.Kind.MEMBER, UUID.randomUUID(), "Rui", NOON, after, null));
    }
}
