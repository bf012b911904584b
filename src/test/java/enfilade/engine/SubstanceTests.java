package enfilade.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTests {

    @ParameterizedTest
    @ValueSource(strings = {"Skip.", "I'd rather skip this one, sorry", "Next question please", "pass", "Move on.",
            "Let's go on", "I have nothing more to add to that.", "Nothing to add", "Nothing else that I could say",
            "That's all.", "That is all I have to say about that", "I don't have anything else to add",
            "No, that was it, thanks", "Not anything more", "I already said that.",
            "As I said before", "I told you that already", "I would like to move on now, please", "nothing"})
    void whoWouldRatherGoOnSaysSoInManyWays(String words) {
        assertThat(Substance.of(words, "en")).isEqualTo(Substance.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don't know.", "Sorry, I really don't know", "No idea!", "I can't remember",
            "Hm, I'm not sure, sorry", "No.", "I cannot think of an example right now", "none"})
    void whoDoesNotKnowIsAskedInAnotherWay(String words) {
        assertThat(Substance.of(words, "en")).isEqualTo(Substance.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What do you mean by that?", "I don't understand the question", "Could you explain that?",
            "Sorry, can you repeat the question please?", "what?", "I'm not sure what you mean.", "Pardon?",
            "What exactly is meant by a system?", "Can you say that again"})
    void whoAsksBackHasNotAnswered(String words) {
        assertThat(Substance.of(words, "en")).isEqualTo(Substance.ASKS_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don't know whether it was the cache.", "That is all of the state we kept.",
            "Next we moved the queue.", "Nothing was lost, since we replayed it.", "We had to move on.",
            "I skip the cache then.", "Pass it to the worker.", "I have nothing against queues.",
            "Let's go on call together.", "I said that to my manager.",
            "I don't understand why they dropped it.", "What I did was a rollback.", "No, we kept one."})
    void anAnswerThatBeginsLikeThatIsAnAnswer(String words) {
        assertThat(Substance.of(words, "en")).isEqualTo(Substance.SHORT);
    }
}
