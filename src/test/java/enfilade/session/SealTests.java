package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Scorecards.Filed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees what others found at a sealed door, and until when. */
class SealTests {

    private static final AccountId ACME = new AccountId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final FrozenRevision revision = Corridor.of(Sketch.of("Talk").sealed(), Sketch.of("Open"));
    private final Actor ada = actor(Actor.Kind.MEMBER, Role.OWNER);
    private final Actor rui = actor(Actor.Kind.MEMBER, Role.REVIEWER);

    @Test
    void whoHasNotScoredSeesNothingOwnersAndProgramsIncluded() {
        var scored = List.of(byEngine(FIRST), by(rui, FIRST));

        for (var reader : List.of(ada, actor(Actor.Kind.MEMBER, Role.REVIEWER), actor(Actor.Kind.MEMBER, Role.VIEWER),
                new Actor(ACME, Actor.Kind.API_KEY, rui.id(), "Robo", Role.ADMIN, ZoneOffset.UTC))) {
            assertThat(Seal.seen(reader, standing(Status.WAITING), revision.first(), scored, NOW)).isEmpty();
            assertThat(Seal.hides(reader, standing(Status.WAITING), revision.first(), scored, NOW)).isTrue();
        }
    }

    @Test
    void whoHasScoredSeesEverything() {
        var scored = List.of(byEngine(FIRST), by(rui, FIRST), by(ada, FIRST));

        assertThat(Seal.seen(rui, standing(Status.WAITING), revision.first(), scored, NOW)).isEqualTo(scored);
        assertThat(Seal.hides(rui, standing(Status.WAITING), revision.first(), scored, NOW)).isFalse();
    }

    @Test
    void eachTakeIsSealedForItself() {
        var scored = List.of(byEngine(FIRST), by(rui, FIRST), by(ada, SECOND));

        assertThat(Seal.seen(rui, standing(Status.ACTIVE), revision.first(), scored, NOW)).extracting(Filed::session)
                .containsExactly(FIRST, FIRST);
        assertThat(Seal.hides(rui, standing(Status.ACTIVE), revision.first(), scored, NOW)).isTrue();
        assertThat(Seal.seen(ada, standing(Status.ACTIVE), revision.first(), scored, NOW)).extracting(Filed::session)
                .containsExactly(SECOND);
    }

    @Test
    void whereNothingWasScoredNothingIsHidden() {
        assertThat(Seal.isOn(standing(Status.WAITING), revision.first(), NOW)).isTrue();
        assertThat(Seal.hides(ada, standing(Status.WAITING), revision.first(), List.of(), NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void theSealEndsWithTheJourney(Status status) {
        var isOn = Stream.of(Status.ACTIVE, Status.WAITING).anyMatch(status::equals);

        assertThat(Seal.isOn(standing(status), revision.first(), NOW)).isEqualTo(isOn);
        assertThat(Seal.seen(ada, standing(status), revision.first(), List.of(byEngine(FIRST)), NOW))
                .hasSize(isOn ? 0 : 1);
    }

    @Test
    void anEndThatCanStillBeTakenBackIsNone() {
        var ended = at(revision.first().id(), Status.STOPPED, NOW);

        assertThat(Seal.isOn(ended, revision.first(), NOW.minusSeconds(1))).isTrue();
        assertThat(Seal.isOn(ended, revision.first(), NOW)).isFalse();
    }

    @Test
    void theSealEndsForAllWhenTheJourneyLeavesTheDoor() {
        var next = at(revision.stages().getLast().id(), Status.ACTIVE);

        assertThat(Seal.isOn(next, revision.first(), NOW)).isFalse();
        assertThat(Seal.seen(ada, next, revision.first(), List.of(byEngine(FIRST)), NOW)).hasSize(1);
    }

    @Test
    void aDoorWithoutASealHidesNothing() {
        var open = revision.stages().getLast();

        assertThat(Seal.seen(ada, at(open.id(), Status.WAITING), open, List.of(byEngine(FIRST)), NOW)).hasSize(1);
        assertThat(Seal.hides(ada, at(open.id(), Status.WAITING), open, List.of(byEngine(FIRST)), NOW)).isFalse();
    }

    private Journey standing(Status status) {
        return at(revision.first().id(), status);
    }

    private static Journey at(UUID stage, Status status) {
        return at(stage, status, null);
    }

    private static Journey at(UUID stage, Status status, @Nullable Instant told) {
        return new Journey(UUID.randomUUID(), 1, ACME, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), status,
                stage, status == Status.WAITING ? Reason.APPROVAL : null, Instant.EPOCH, false, null, null, 1, null,
                Instant.EPOCH, told, null, null, 0, Instant.EPOCH, Instant.EPOCH);
    }

    private static Filed by(Actor member, UUID session) {
        return filed(new Judge.Person(member.id(), member.name()), session);
    }

    private static Filed byEngine(UUID session) {
        return filed(new Judge.Engine(Runner.SCRIPTED, "", "1", 1), session);
    }

    private static Filed filed(Judge judge, UUID session) {
        return new Filed(UUID.randomUUID(), session, 1, new Scorecard(judge, List.of(), null, null), true, null,
                Instant.EPOCH);
    }

    private static Actor actor(Actor.Kind kind, Role role) {
        return new Actor(ACME, kind, UUID.randomUUID(), "Somebody", role, ZoneOffset.UTC);
    }
}
