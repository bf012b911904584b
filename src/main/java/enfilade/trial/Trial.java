package enfilade.trial;

import enfilade.account.Actor;
import enfilade.engine.Conversation;
import enfilade.engine.Hearing;
import enfilade.engine.Said;
import enfilade.engine.Utterance;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stage or an interviewer that somebody of the team tries out for themselves, as it stood when they began.
 *
 * @param back   the page from which it was begun
 * @param runner who holds it; nobody means that people score there
 * @param said   turn by turn; of a written task the answers alone
 * @param card   what was found; null until it is judged
 * @param isAway whether the interviewer was asked for the next words, or the scorecard, and could not be reached
 */
record Trial(UUID id, Actor by, FrozenStage stage, String language, String back, Runner runner, Instant startedAt,
             List<Utterance> said, boolean handedIn, @Nullable Scorecard card, boolean isAway) {

    Trial {
        said = List.copyOf(said);
    }

    static Trial begun(Actor by, FrozenStage stage, String language, String back, Runner runner, Instant at) {
        return new Trial(UUID.randomUUID(), by, stage, language, back, runner, at, List.of(), false, null,
                false);
    }

    public boolean isWritten() {
        return !stage.kind().isConversation();
    }

    /** Whether the interviewer owes the next words, or the scorecard. */
    public boolean isOurTurn() {
        return handedIn ? card == null : !isWritten() && (said.isEmpty() || said.getLast().kind().isParticipants());
    }

    Conversation seen(Instant now) {
        return new Conversation(stage, language, said, left(now));
    }

    Duration left(Instant now) {
        return Duration.ofMinutes(stage.minutes()).minus(Duration.between(startedAt, now));
    }

    Trial saying(Kind kind, String words) {
        return with(new Utterance(said.size() + 1, kind, said.getLast().question(), words));
    }

    /** Its last words hand in what was said. */
    Trial hearing(Said it) {
        var next = with(new Utterance(said.size() + 1, it.kind(), it.question(), it.words()));
        return it.kind() == Kind.CLOSES ? next.ended() : next;
    }

    /** Of a written task: one answer for each question, empty where there is none. */
    Trial writing(List<String> answers) {
        var written = IntStream.range(0, answers.size())
                .mapToObj(i -> new Utterance(i + 1, Kind.ANSWERS, i + 1, answers.get(i))).toList();
        return new Trial(id, by, stage, language, back, runner, startedAt, written, true, null, false);
    }

    Trial ended() {
        return new Trial(id, by, stage, language, back, runner, startedAt, said, true, card, false);
    }

    Trial judged(Scorecard card) {
        return new Trial(id, by, stage, language, back, runner, startedAt, said, true, card, false);
    }

    Trial unanswered() {
        return new Trial(id, by, stage, language, back, runner, startedAt, said, handedIn, card, true);
    }

    /** What there is to judge, as of a session. */
    Hearing hearing() {
        var answers = IntStream.range(0, said.size())
                .filter(i -> said.get(i).kind() == Kind.ANSWERS && !said.get(i).words().isBlank())
                .mapToObj(i -> new Hearing.Answer(said.get(i).number(), said.get(i).question(),
                        i == 0 ? "" : said.get(i - 1).words(), said.get(i).words())).toList();
        return new Hearing(stage, 0, language, answers);
    }

    private Trial with(Utterance turn) {
        var turns = new ArrayList<>(said);
        turns.add(turn);
        return new Trial(id, by, stage, language, back, runner, startedAt, turns, handedIn, card, false);
    }
}
