package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import enfilade.Ai;
import enfilade.engine.Away;
import enfilade.engine.Endpoint;
import enfilade.engine.Means;
import enfilade.engine.Said;
import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong at the model's end, nobody is told half of something, and nobody waits for ever. */
class TroubledModelTests extends ModelTests {

    private static final Patience HARDLY_ANY = new Patience(Duration.ofSeconds(5), Duration.ofMillis(300),
            Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(1));

    @Test
    void whoFallsSilentInTheMiddleIsAwayAndNotAskedTwice() {
        model.next(Replies.stalls("So you "));

        assertThat(away(HARDLY_ANY)).hasMessage("It fell silent.");
        assertThat(heard).containsExactly("So you ");
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void whoFallsSilentBeforeTheFirstWordIsAskedAgain() {
        model.next(Replies.stalls());

        assertThat(says(HARDLY_ANY).words()).startsWith("Thank you. Let us go on.");
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void whoDoesNotEvenBeginIsAskedThreeTimes() {
        model.always(Replies.after(Duration.ofSeconds(10), Replies.sensible()));

        assertThat(away(HARDLY_ANY)).hasMessage("It did not begin to answer in time.");
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void whoNeverEndsIsHungUpOn() {
        model.next(Replies.neverEnds());

        assertThat(away(LITTLE)).hasMessage("It talked without an end.");
    }

    @Test
    void whoTakesTooLongInAllIsHungUpOn() {
        model.next(Replies.stalls("So "));
        var turn = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5),
                Duration.ofMillis(400), Duration.ofSeconds(5), Duration.ofMillis(1));

        assertThat(away(turn)).hasMessage("It did not come to an end in time.");
    }

    static Stream<Reply> broken() {
        return Stream.of(Replies.breaksOff("So you "), Replies.justEnds("So you "), Replies.stopsAtItsLimit("So you "));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aStreamThatIsNotCompleteIsNoAnswer(Reply reply) {
        model.next(reply);

        assertThatThrownBy(() -> says(LITTLE)).isInstanceOf(Away.class);
        assertThat(heard).containsExactly("So you ");
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void aReasonToStopIsAsGoodAsTheMarkOfTheEnd() {
        model.next(Replies.endsWithoutDone("Hello."));

        assertThat(says(LITTLE).words()).startsWith("Hello.");
    }

    static Stream<Reply> worthAnotherTry() {
        return Stream.of(Replies.fault(), Replies.rubbish(), Replies.tooMany(""), Replies.status(503, ""),
                Replies.breaksOff(), Replies.breaksOffAtOnce(), Replies.says(), Replies.says(" \n"),
                Replies.status(408, ""));
    }

    @ParameterizedTest
    @MethodSource("worthAnotherTry")
    void whatMayBeOverInAMomentIsAskedAgain(Reply reply) {
        model.next(reply, reply);

        assertThat(says(LITTLE).words()).startsWith("Thank you.");
        assertThat(model.asked()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 422})
    void whatStaysTheSameIsAskedOnce(int status) {
        model.always(Replies.status(status, "{\"error\": {\"message\": \"sk-loopback is wrong, and so is Pia\", "
                + "\"code\": \"invalid_thing\"}}"));

        assertThat(away(LITTLE)).message().contains(status + ", invalid_thing").doesNotContain("sk-", "Pia");
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void whoWantsToBeLeftAloneIsLeftAloneForThatLong() {
        model.always(Replies.tooMany("120"));

        assertThat(away(LITTLE).again()).isEqualTo(Duration.ofSeconds(120));
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void aDateToComeBackIsUnderstood() {
        model.always(Replies.tooMany("Fri, 20 Nov 2026 10:01:30 GMT"));

        assertThat(away(LITTLE).again()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void nobodyIsSentOn() {
        model.always(Replies.sendsOnTo(model.address() + "/elsewhere"));

        assertThat(away(LITTLE)).hasMessageStartingWith("It sends on to somewhere else");
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void whereNobodyIsIsSaid() {
        model.close();

        assertThat(away(LITTLE)).hasMessage("Nobody is there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:PORT/v1", "http://localhost:PORT/v1", "http://[::1]:PORT/v1",
            "http://169.254.169.254/latest", "http://10.0.0.1/v1", "http://0x7f.1:PORT/v1"})
    void whatATeamChoseNeverLeadsIntoTheOperatorsNetwork(String address) {
        var theirs = new Endpoint(URI.create(address.replace("PORT", model.address().getPort() + "")), "", "small", "",
                false);

        assertThatThrownBy(() -> interviewer().next(talk(Stage.Kind.AI_INTERVIEW).with(Duration.ofMinutes(30)),
                new Means(Runner.MODEL, theirs, false), heard::add)).isInstanceOf(Away.class);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void whoFailsAgainAndAgainIsLeftAloneForAWhile() {
        model.always(Replies.fault());
        var interviewer = interviewer(LITTLE, Ai.USUAL);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> says(interviewer)).hasMessageStartingWith("It has a fault of its own");
        }
        model.sensible();

        assertThatThrownBy(() -> says(interviewer)).isInstanceOfSatisfying(Away.class, it ->
                assertThat(it.again()).isEqualTo(Guard.BREAK)).hasMessageContaining("left alone");
        assertThat(model.asked()).hasSize(6);
    }

    private Away away(Patience patience) {
        return catchThrowableOfType(Away.class, () -> says(patience));
    }

    private Said says(Patience patience) {
        return says(interviewer(patience, Ai.USUAL));
    }

    private Said says(ModelInterviewer interviewer) {
        return interviewer.next(talk(Stage.Kind.AI_INTERVIEW).with(Duration.ofMinutes(30)), model.means(), heard::add);
    }
}
