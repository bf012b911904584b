package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.model.LoopbackModel.Asked;
import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.engine.model.Replies;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While no judgement is to be had nothing is decided, and whoever judges is told no more than it needs. */
class JudgingFaultsPagesTests extends ModelDoorTests {

    /** What it says instead of a judgement that follows the schema. */
    enum Strange {
        OTHER_NAMES(Replies.judges(70, it -> it.replace("\"score\"", "\"points\""))),
        TOO_HIGH(Replies.judges(140)),
        NO_JSON(Replies.judgement("A strong candidate. I would give 90.")),
        WITHOUT_REASONS(Replies.judges(70, it -> it.replaceAll("\"reasoning\":\"[^\"]*\"", "\"reasoning\":\" \"")));

        private final Reply reply;

        Strange(Reply reply) {
            this.reply = reply;
        }
    }

    private List<String> before;

    @BeforeEach
    void piaHasTalked() {
        answers(FIRST);
        answers(SECOND);
        before = facts();
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsNoSchemaIsNoJudgement(Strange it) {
        model.always(it.reply);
        errands.run();

        assertThat(reads()).shows("No scorecard yet.", "Not judged yet: asked once without success. The last time: Its "
                + "judgement does not follow the schema.");
        assertThat(looks(pia, "")).shows("You have handed this in", "Software looks at it first.")
                .showsNot("schema", "of 100");
        assertThat(queue()).showsNot("Pia Moreau");
        assertThat(facts()).isEqualTo(before);
    }

    /** The first judgement shows whether it judges at all; one of three that fails is not left out either. */
    @Test
    void threeJudgementsAreThreeOrNone() {
        model.next(Replies.judges(70)).always(Replies.judgement("I would rather not."));
        errands.run();

        assertThat(reads()).shows("No scorecard yet.", "Not judged yet: asked once");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aPersonWhoScoresMeanwhileIsNotOverruled() {
        model.always(Replies.fault());
        errands.run();
        walker.scores(rui, pia, 20);
        model.sensible();

        clock.passes(Duration.ofMinutes(3));
        errands.run();

        assertThat(reads()).showsNot("Not judged yet");
        assertThat(walker.now(pia).status()).isEqualTo(Status.WAITING);
        assertThat(facts()).endsWith("journey.waiting", "session.scored").doesNotContain("journey.completed");
    }

    @Test
    void whoIsAskedToJudgeNeitherKnowsThePersonNorTheKey() {
        errands.run();

        var judged = model.asked().stream().filter(Asked::isJudging).map(Asked::raw).toList();
        assertThat(judged).hasSize(3);
        assertThat(Stream.of("Pia", "Moreau", "pia@example.org", "sk-loopback"))
                .noneMatch(secret -> judged.stream().anyMatch(it -> it.contains(secret)));
    }
}
