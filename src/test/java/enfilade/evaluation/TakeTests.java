package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Stage.Counting;
import enfilade.evaluation.Take.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several takes counts. A take is written as its score with + for passed and - for not, or ? for none. */
class TakeTests {

    private static final UUID DOOR = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "70+ 50-, 2, 1",
        "50- 70+ 90+, 3, 3",
        "90- 60+, 2, 2",
        "60+ 90-, 2, 1",
        "70+ 70+ 60+, 3, 1",
        "40- 55- 55-, 3, 2",
        "?- 0-, 2, 2",
        "0- ?-, 2, 1",
        "30- ?- 20-, 3, 1",
        "?- ?-, 2, 1",
        "70+ ?-, 2, 1"})
    void ofSeveralTheLatestOrTheBestCounts(String takes, int latest, int best) {
        assertThat(counting(takes, Counting.LATEST)).isEqualTo(latest);
        assertThat(counting(takes, Counting.BEST)).isEqualTo(best);
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void onlyCompletedOnesCount(Counting which) {
        var done = take(1, State.COMPLETED, "40", false);
        var others = Stream.of(State.SCHEDULED, State.IN_PROGRESS, State.FAILED, State.CANCELLED)
                .map(state -> take(2, state, "90", true)).toList();

        assertThat(Take.counting(others, which)).isEmpty();
        for (var other : others) assertThat(Take.counting(List.of(done, other), which)).contains(done);
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void theOrderInWhichTheyAreGivenDoesNotMatter(Counting which) {
        var first = take(1, State.COMPLETED, "70", true);
        var second = take(2, State.COMPLETED, "70", true);

        assertThat(Take.counting(List.of(second, first), which))
                .isEqualTo(Take.counting(List.of(first, second), which));
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULED, false", "IN_PROGRESS, true", "COMPLETED, true", "FAILED, false", "CANCELLED, false"})
    void anAttemptIsSpentOnceItHasBegunUnlessItFailedByOurFault(State state, boolean isSpent) {
        assertThat(take(1, state, null, false).isSpent()).isEqualTo(isSpent);
    }

    @Test
    void whatIsSealedKeepsItsPlaceAndNothingThatCameOfIt() {
        var take = take(2, State.COMPLETED, "70", true);

        assertThat(take.sealed()).returns(take.session(), Take::session).returns(2, Take::attempt)
                .returns(State.COMPLETED, Take::state).returns(take.endedAt(), Take::endedAt)
                .returns(null, Take::overall).returns(false, Take::passed).returns(null, Take::recommendation);
    }

    @Test
    void whatWasLookedAtWithoutAScoreCannotBeScored() {
        assertThat(take(1, State.COMPLETED, null, false).cannotBeScored()).isTrue();
        assertThat(take(1, State.COMPLETED, "0", false).cannotBeScored()).isFalse();
        assertThat(take(1, State.FAILED, null, false).cannotBeScored()).isFalse();
    }

    private static int counting(String takes, Counting which) {
        var parts = takes.split(" ");
        var all = Stream.iterate(1, it -> it + 1).limit(parts.length).map(i -> {
            var part = parts[i - 1];
            var score = part.substring(0, part.length() - 1);
            return take(i, State.COMPLETED, score.equals("?") ? null : score, part.endsWith("+"));
        }).toList();
        return Take.counting(all, which).orElseThrow().attempt();
    }

    private static Take take(int attempt, State state, @Nullable String overall, boolean passed) {
        return new Take(UUID.randomUUID(), DOOR, attempt, state, Runner.NOBODY, null, state.hasEnded() ? Instant.EPOCH
                : null, overall == null ? null : new BigDecimal(overall), passed, new Recommendation("hire", "Rui"));
    }
}
