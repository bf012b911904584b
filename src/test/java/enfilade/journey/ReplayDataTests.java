package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.session.Scorecards;
import enfilade.session.Sessions;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is stored of a journey tells how it came to stand where it stands: its history, sessions and decisions. */
class ReplayDataTests extends PagesTests {

    private static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Stroll stroll;

    @Autowired
    private History history;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private FrozenRevisions revisions;

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void replayingWhatIsStoredGivesTheStoredState(long seed) {
        var chance = new Random(seed);
        var template = rehearsal.hiring(ada, Stream.generate(() -> door(chance)).limit(1 + chance.nextInt(3))
                .toArray(Sketch[]::new));
        var pia = walker.start(ada, template);
        for (int i = 0; i < 25; i++) {
            clock.passes(Duration.ofMinutes(1));
            stroll.step(rui, walker.now(pia), chance);
        }

        var entries = history.of(ada.accountId(), pia.id());
        assertThat(entries).extracting(Entry::seq)
                .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1).limit(entries.size()).toList());
        assertThat(replayed(pia, entries)).containsExactlyElementsOf(entries.stream().map(Entry::standing).toList());
        assertThat(entries.getLast().standing()).isEqualTo(walker.now(pia).standing());
        assertThat(walker.now(pia).entries()).isEqualTo(entries.size());
        assertThat(sessions.ofJourney(ada.accountId(), pia.id()).stream().filter(it -> !it.hasEnded()).count())
                .isLessThanOrEqualTo(1);
    }

    private List<Standing> replayed(Journey pia, List<Entry> entries) {
        var retelling = new Retelling(revisions.of(ada.accountId(), pia.revisionId()),
                sessions.ofJourney(ada.accountId(), pia.id()),
                scorecards.of(ada.accountId(), sessions.ofJourney(ada.accountId(), pia.id()).stream()
                        .map(it -> it.id()).toList()), decisions.of(ada.accountId(), pia.id()));
        var standings = new ArrayList<Standing>();
        for (var entry : entries) standings.add(retelling.tell(entry, standings));
        return standings;
    }

    private static Sketch door(Random chance) {
        var kinds = List.of(Kind.ASYNC_ASSESSMENT, Kind.MANUAL_REVIEW, Kind.AI_INTERVIEW, Kind.PRACTICE_SESSION);
        var kind = kinds.get(chance.nextInt(kinds.size()));
        var door = Sketch.of(kind.label()).kind(kind == Kind.AI_INTERVIEW ? Kind.ASYNC_ASSESSMENT : kind)
                .asks(A_QUESTION).then(Automation.values()[chance.nextInt(3)]);
        if (kind == Kind.PRACTICE_SESSION) door.kind(Kind.MANUAL_REVIEW);
        if (chance.nextBoolean()) door.mark("60");
        return chance.nextBoolean() && kind == Kind.ASYNC_ASSESSMENT ? door.retakes(2, 0) : door;
    }
}
