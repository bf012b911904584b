package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many people arrange one row at once: each of them succeeds or hears a reason, and no gap opens. */
class RowCrowdDataTests extends BuildingTests {

    static final int PEOPLE = 8;
    static final int STEPS = 12;

    @RepeatedTest(3)
    void aCrowdLeavesARowWithoutGaps() throws Exception {
        var template = templateOf(6);
        long seed = System.nanoTime();
        System.out.println("RowCrowdDataTests: seed " + seed);

        var problems = atOnce(PEOPLE, person -> {
            var random = new Random(seed + person);
            var by = person % 2 == 0 ? ada : abe;
            for (int step = 0; step < STEPS; step++) act(by, template, random);
        });

        assertThat(problems).as("what went wrong with seed %d", seed).isEmpty();
        assertThat(row(template)).as("the row after seed %d", seed).isNotEmpty();
    }

    @Test
    void bothWhoAddTheLastDoorAtOnceGetAPlace() throws Exception {
        var template = template("Senior Engineer");

        var problems = atOnce(PEOPLE, person -> arranging.add(ada, template, Sketch.of("Door " + person).wish()));

        assertThat(problems).isEmpty();
        assertThat(row(template)).hasSize(PEOPLE);
    }

    @Test
    void onlyOneOfManyGetsTheLastPlaceOfAHundred() throws Exception {
        var template = templateOf(99);

        var problems = atOnce(PEOPLE,
                person -> tolerant(() -> arranging.add(ada, template, Sketch.of("Late").wish(person))));

        assertThat(problems).isEmpty();
        assertThat(row(template)).hasSize(100);
    }

    @Test
    void whoeverIsSecondAtTheSameTemplateIsToldSo() throws Exception {
        var template = template("Senior Engineer");
        var refused = new ConcurrentLinkedQueue<Refusal>();

        var problems = atOnce(PEOPLE, person -> {
            try {
                authoring.change(ada, template, 1, find(template).draft().called("Name " + person));
            } catch (Refusal.Conflict overtaken) {
                refused.add(overtaken);
            }
        });

        assertThat(problems).isEmpty();
        assertThat(refused).hasSize(PEOPLE - 1);
    }

    private void act(Actor by, UUID template, Random random) {
        var known = db.sql("select id from evaluation_stage where template_id = :template order by id")
                .param("template", template).query(UUID.class).list();
        var stage = known.get(random.nextInt(known.size()));
        var place = random.nextInt(12) - 1;
        tolerant(() -> switch (random.nextInt(7)) {
            case 0 -> arranging.add(by, template, Sketch.of("Door " + place).wish(place));
            case 1, 2 -> arranging.move(by, template, stage, place);
            case 3 -> clearing.remove(by, template, stage);
            case 4 -> clearing.restore(by, template, stage, random.nextBoolean() ? null : place);
            case 5 -> arranging.duplicate(by, template, stage);
            default -> clearing.archive(by, template, stage);
        });
    }

    private static void tolerant(Callable<?> useCase) {
        try {
            useCase.call();
        } catch (Refusal refused) {
            // somebody else was faster, or the row is full
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    interface Part {
        void play(int person) throws Exception;
    }

    /** Everybody starts on the same signal; whatever was thrown comes back. */
    static List<Throwable> atOnce(int people, Part part) throws Exception {
        Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
        var signal = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(people)) {
            IntStream.range(0, people).forEach(person -> pool.submit(() -> {
                try {
                    signal.await();
                    part.play(person);
                } catch (Throwable problem) {
                    problems.add(problem);
                }
            }));
            signal.countDown();
        }
        return List.copyOf(problems);
    }
}
