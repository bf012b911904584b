package enfilade.engine;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            idempotency key      | Every request carries an idempotency key.       | idempotency key
            retry with backoff   | We retried it with a growing backoff.           | retried it with a growing backoff
            trade-off            | The trade-offs were clear to us.                | trade-offs
            root cause           | It was DNS, and DNS was the root cause.         | root cause
            names the root cause | The root\u00a0 cause was a lock.                | root\u00a0 cause
            C++                  | I wrote it in C++, mostly.                      | C++
            C#                   | Later we moved to C# on the server.             | C#
            did not argue        | I did not argue with her.                       | did not argue
            did not argue        | I didn't argue with her.                        | didn't argue
            cannot promise       | I can't promise that today.                     | can't promise
            REST                 | Two services spoke REST with each other.        | REST
            university           | My university taught it.                        | university
            Java                 | Mostly Java these days.                         | Java
            load balancing       | Not only caching but load balancing helped.     | load balancing
            customer interviews  | I did not guess, I held customer interviews.    | customer interviews
            """)
    void namesAPointWithTheWordsAsTheyStand(String point, String answer, String words) {
        var found = only(point, answer);

        assertThat(found.isNamed()).isTrue();
        assertThat(found.words()).isEqualTo(words);
        assertThat(answer).contains(found.words());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C++            | I know C and C# well, and some Fortran too.
            C#             | I know C++ and C well, and some Fortran too.
            C              | I know C++ and C# well.
            Java           | I write JavaScript every day.
            JavaScript     | I write Java every day.
            university     | The universe is large.
            REST           | I had to rest after that.
            Go             | Then we go to the next one.
            IT             | Then it broke.
            SQL            | We had no squalls.
            queue depth    | We had a queue. The depth of the sea is another matter.
            root cause     | The cause was never found, at the root of a tree.
            """)
    void falseFriendsAreNotTheSame(String point, String answer) {
        assertThat(only(point, answer).words()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            idempotency key | I have never used an idempotency key.
            idempotency key | We did not have any idempotency keys.
            idempotency key | We worked without idempotency keys.
            idempotency key | An idempotency key is something that I have never used.
            idempotency key | Idempotency keys? I do not know.
            idempotency key | As for idempotency keys, I have no idea.
            feature flag    | Nobody there used a feature flag.
            code review     | We released it instead of waiting for code review.
            message queue   | I didn't need a message queue.
            """)
    void whatIsDeniedIsNotNamed(String point, String answer) {
        var found = only(point, answer);

        assertThat(found.isDenied()).isTrue();
        assertThat(found.isNamed()).isFalse();
    }

    @Test
    void oneMentionThatIsMeantIsEnough() {
        assertThat(only("feature flag", "I had never used a feature flag. Then we put it behind a feature flag.")
                .isNamed()).isTrue();
    }

    @Test
    void whatTheQuestionSaidIsNotTheirs() {
        var question = new Question("Would you use a message queue for that?", List.of(), null,
                List.of(new Evidence("message queue", List.of())), null);

        assertThat(Points.in(question, "Would you use a message queue for that? Hm.").getFirst().isNamed()).isFalse();
        assertThat(Points.in(question, "A message queue, yes.").getFirst().isNamed()).isTrue();
    }

    @Test
    void otherWaysToSayItAreFoundInTheirOrderAndWhole() {
        assertThat(alias("let them finish", "First I let them finish, then I spoke.").isNamed()).isTrue();
        assertThat(alias("let them finish", "When they finish, I let them go.").isNamed()).isFalse();
        assertThat(alias("in your name", "My name is Pia.").isNamed()).isFalse();
        assertThat(alias("in your name", "Somebody could write in your name.").isNamed()).isTrue();
    }

    @Test
    void ofALongPointOneWordInFourMayBeMissing() {
        assertThat(only("message queue between checkout and mail", "Between checkout and the workers stood a queue of "
                + "messages.").isNamed()).isTrue();
        assertThat(only("message queue between checkout and mail", "The checkout sent a message.").isNamed()).isFalse();
    }

    private static Points.Found only(String point, String answer) {
        return Points.in(ATalk.question("What did you do?", null, point), answer).getFirst();
    }

    private static Points.Found alias(String alias, String answer) {
        return Points.in(new Question("What did you do?", List.of(), null,
                List.of(new Evidence("xylophone", List.of(alias))), null), answer).getFirst();
    }
}
