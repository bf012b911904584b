package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.engine.Asking;
import enfilade.engine.Engines;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Means;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Publishing;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import enfilade.support.PagesTests;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sample workspace shows runs by itself, with no key and no network. */
class SampleTalksPagesTests extends PagesTests {

    @Autowired Publishing publishing;
    @Autowired FrozenRevisions revisions;
    @Autowired Engines engines;
    @Autowired JdbcClient db;

    private List<FrozenStage> talks;

    @BeforeEach
    void publishAll() {
        as(ada).post("/sample").page();
        talks = db.sql("select id from evaluation_template where account_id = :account")
                .param("account", ada.accountId().value()).query(UUID.class).list().stream()
                .map(it -> publishing.publish(ada, it).revision().id())
                .flatMap(it -> revisions.of(ada.accountId(), it).stages().stream())
                .filter(FrozenStage::isForParticipants).toList();
    }

    @Test
    void theBuiltInInterviewerHoldsEveryConversation() {
        assertThat(talks).hasSize(5).allSatisfy(it -> {
            assertThat(engines.runnerOf(it, Means.BUILT_IN)).isEqualTo(Runner.SCRIPTED);
            assertThat(Asking.of(it)).isNotEmpty();
        });
    }

    @Test
    void nobodyIsAskedTheSameAtTwoDoorsOfOneTemplate() {
        assertThat(talks.stream().flatMap(it -> Asking.of(it).stream()
                .map(question -> it.revision() + question.prompt())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aStrongParticipantPassesAndAWeakOneDoesNot() {
        assertThat(talks).allSatisfy(it -> {
            assertThat(judged(it, SampleTalksPagesTests::strong).passes(it)).isTrue();
            assertThat(judged(it, question -> "I would see how it goes and then ask somebody who knows more about it "
                    + "than I do, as I did last time.").overall()).hasValueSatisfying(overall ->
                    assertThat(overall).isLessThan(BigDecimal.valueOf(30)));
        });
    }

    private Scorecard judged(FrozenStage stage, Function<Question, String> participant) {
        var plan = Asking.of(stage);
        return engines.of(Runner.SCRIPTED).judge(new Hearing(stage, 1, "en", IntStream.range(0, plan.size())
                .mapToObj(i -> new Answer(2 * i + 2, i + 1, "", participant.apply(plan.get(i)))).toList()),
                Means.BUILT_IN);
    }

    private static String strong(Question question) {
        return question.expectedEvidence().stream().skip(1)
                .map(it -> "In that week it went like this: " + it.aliases().get(2) + ", as far as I remember.")
                .collect(Collectors.joining(" "));
    }
}
