package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.engine.model.Replies;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import org.junit.jupiter.api.Test;

/** A judgement that proves nothing, or that contradicts itself, opens no door and closes none: a person looks. */
class DoubtfulJudgementPagesTests extends ModelDoorTests {

    private static final Reply INVENTED = Replies.judges(70, it -> it.replaceAll("\"quote\":\"[^\"]*\"",
            "\"quote\":\"I wrote the whole kernel in a night\""));

    @Test
    void mostOfTheJudgementsHaveToBeProven() {
        isJudged(Replies.judges(70), INVENTED, INVENTED);

        goesToAPerson("No evidence: 1 of 3 judgements could be proven");
    }

    @Test
    void oneInventedQuoteOfThreeIsLeftOut() {
        isJudged(Replies.judges(70), INVENTED, Replies.judges(80));

        assertThat(reads()).shows("Judgements lay between 70 and 80.", "By small").showsNot("kernel");
        assertThat(walker.now(pia).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aPersonsScoreIsTheOneThatCounts() {
        isJudged(INVENTED, INVENTED, INVENTED);

        walker.scores(rui, pia, 80);

        assertThat(walker.now(pia).status()).isEqualTo(Status.COMPLETED);
        assertThat(reads()).shows("No evidence", "80");
    }

    private void isJudged(Reply... judgements) {
        answers(FIRST);
        answers(SECOND);
        assertThat(sits()).shows("This conversation has ended.");
        model.next(judgements);
        errands.run();
    }

    private void goesToAPerson(String why) {
        assertThat(reads()).shows(why).showsNot("Not judged yet");
        assertThat(queue()).shows("Pia Moreau", "Cannot be scored");
        assertThat(looks(pia, "")).shows("A person is looking at this").showsNot("of 100", "No evidence");
        assertThat(walker.now(pia)).returns(Status.WAITING, Journey::status)
                .returns(Reason.CANNOT_SCORE, Journey::waitingFor);
        assertThat(facts()).containsExactly("journey.started", "session.created", "session.started",
                "session.completed", "session.scored", "journey.waiting");
    }
}
