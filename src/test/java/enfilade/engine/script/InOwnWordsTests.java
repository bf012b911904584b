package enfilade.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Checks;
import enfilade.agent.AgentText;
import enfilade.agent.QuestionPlan;
import enfilade.engine.ATalk;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Means;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage;
import enfilade.web.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Answers to the software engineer's questions as people write them, without a look at what is expected. */
class InOwnWordsTests {

    private static final String[] GOOD = """
            Two years ago I designed the import of bank statements for about four hundred customers. The load we
            expected was twenty thousand files in the first night of the month, and nobody wanted to wait longer than
            an hour. We looked at two options, a streaming framework and a plain table with workers, and decided
            against the framework because three of us had to run it. The price we paid was that scaling beyond one
            database is hard. When the bank's server is gone, a circuit breaker stops the workers and the rest goes
            on. Looking back I underestimated how odd the files would be.

            I would write the order and the message into the same database transaction, a transactional outbox, and
            let a background worker send them. If the mail server refuses, it tries again with exponential backoff,
            and after ten attempts it goes to a dead letter queue. Each message has an idempotency key so that nobody
            gets two mails. I would limit the rate to what the provider allows, and put an alert on the age of the
            oldest message.

            Last spring our nightly job hung once a week. At first I suspected the network, but the logs I added
            showed nothing there. I could reproduce it only after replaying a whole night of traffic, and then took
            thread dumps. It was a deadlock: two workers took the same two rows in different order. The root cause was
            an index that we had dropped. I sorted the updates and wrote a test that failed before.

            First I would roll back the release or switch off the flag, because two percent of payments is a lot of
            money. Then I would look what the failing ones have in common: country, card type, app version. I would
            compare the diff of the release, pick one failed payment and follow its request id through all services.
            Support gets a note at once, and the status page as well. Afterwards we write a post-mortem without blame.

            The invoice module was a class of four thousand lines, and nobody dared to change it; every fix took days.
            I first put tests around it that recorded what it did, bugs included. Then in small commits I extracted
            the tax rules and renamed what was misleading. After three months a change took hours instead of days. I
            left the PDF part alone, it was ugly but it worked.

            I changed how we calculate discounts. There were unit tests for the rules and one end-to-end test through
            the shop. I wrote down the edge cases with the product owner, empty carts, negative prices. A colleague
            reviewed it and found a rounding error. We released behind a feature flag to five percent of users and
            watched the error rate for a day. Turning the flag off would have been the way back.

            We disagreed whether to split the service. Her concern was that deployments would be slower, and she was
            partly right. I asked her to explain it and listened. Then we built a small prototype and measured. In the
            end we kept it whole and I supported that, and I learned from her that operations cost more than I
            thought.

            A colleague's pull request had a query inside a loop. I explained why it would be slow with real data and
            pointed to the line. I suggested a join instead, and said that the rest was very good, also that the
            naming was only a nitpick. We sat together for half an hour. A week later I checked how it was doing.
            """.split("\n\n");

    private static final String[] EMPTY = """
            I have designed many systems in my career, mostly in the cloud and with modern technology. They were all
            well received by the users and by management, and I am very proud of how robust and scalable they are.

            I would use a proven cloud service for that, because they take care of everything. It is important to
            choose a good architecture and to follow best practices, then nothing can really go wrong at that scale.

            There was a very hard bug once, and it took the whole team several weeks. We tried many things and worked
            very hard. In the end it disappeared after an update, and everybody was happy and relieved about it.

            I would stay calm and inform my manager right away, and then work with the team to solve it as fast as we
            can. In such a situation it is important that everybody stays focused and works together.

            A lot of code that I have seen was bad, because people were in a hurry. I made it much better and cleaner
            by using clean code and good patterns, and everyone was impressed by the quality of the result.

            We have a dedicated team that tests everything before it goes out, so I could rely on them. I am a careful
            developer anyway, and my changes usually work the first time without big problems.

            I get along well with everybody, so we hardly ever disagree. When we do, we talk about it in an open way
            and then the better solution wins, which is how it should be in a good team.

            Sometimes I see mistakes in what others do, and then I tell them in a friendly way. They are always
            thankful for it, because I have a lot of experience and know what I am talking about.
            """.split("\n\n");

    @Test
    void whoeverTellsWhatTheyDidPassesAPhoneScreen() throws IOException {
        assertThat(judged(GOOD).overall()).hasValueSatisfying(it -> assertThat(it)
                .isGreaterThanOrEqualTo(BigDecimal.valueOf(60)));
    }

    @Test
    void whoeverOnlySoundsGoodDoesNot() throws IOException {
        assertThat(judged(EMPTY).overall()).hasValueSatisfying(it -> assertThat(it)
                .isLessThan(BigDecimal.valueOf(15)));
    }

    private static Scorecard judged(String... answers) throws IOException {
        var text = new ClassPathResource("starters/software-engineer.json").getContentAsString(StandardCharsets.UTF_8);
        var agent = Objects.requireNonNull(AgentText.read(JsonText.read(text), "", new Checks()));
        var stage = ATalk.stage(Stage.Kind.AI_INTERVIEW, agent, new QuestionPlan(agent.questions()));
        return new ScriptedInterviewer().judge(new Hearing(stage, 1, "en", IntStream.range(0, answers.length)
                .mapToObj(i -> new Answer(2 * i + 2, i + 1, "", answers[i])).toList()), Means.BUILT_IN);
    }
}
