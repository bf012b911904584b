package enfilade.bench;

import enfilade.bench.Audience.Talker;
import enfilade.bench.Caller.Heard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a conversation costs beside what its engine takes, and how the pages of the team fare while many are held.
 * Asserts nothing and runs only when bin/bench asks for it.
 */
@EnabledIfSystemProperty(named = "bench", matches = "talk")
class TalkBench {

    private static final Path REPORT = Path.of("target/bench/talk.txt");
    private static final List<String> PAGES = List.of("/@acme/participants", "/@acme/evaluations", "/@acme/reviews",
            "/@acme/agents");
    private static final int WARM_UP = 4;
    private static final int ALONE = 8;
    private static final int AT_ONCE = 200;
    private static final int TURNS = 3;
    private static final int IDLE_PAGES = 500;

    /** Nobody answers at once; each begins at a moment of their own. */
    private static final Duration THINKS = Duration.ofSeconds(20);

    /** As nobody talks: every answer follows at once, so that all wait for the model all the time. */
    private static final Duration NO_TIME = Duration.ZERO;

    @Test
    void measuresAloneAndAtOnce() throws Exception {
        Files.createDirectories(REPORT.getParent());
        Files.deleteIfExists(REPORT);
        tell("Conversations of Enfilade, %s%n%d processors, JDK %s, H2, the server's Java: %s%n"
                .formatted(LocalDateTime.now().withNano(0), Runtime.getRuntime().availableProcessors(),
                        Runtime.version(), String.join(" ", Running.options())));
        try (var model = new SlowModel();
             var house = new Audience(model, WARM_UP + ALONE, AT_ONCE);
             var browser = new Caller(house.port())) {
            alone(browser, house.scripted());
            atOnce(browser, house, model, THINKS);
            atOnce(browser, house, model, NO_TIME);
        }
        System.out.println("\nThe report is in " + REPORT.toAbsolutePath());
    }

    /** An engine that answers at once: what is left is ours. Each turn has a plain page right after it. */
    private static void alone(Caller browser, List<Talker> talkers) throws Exception {
        var kept = new ArrayList<Double>();
        var first = new ArrayList<Double>();
        var pages = new ArrayList<Double>();
        for (int i = 0; i < talkers.size(); i++) {
            var heard = browser.hears(talkers.get(i).room());
            for (int turn = 0; turn < 10; turn++) {
                heard = browser.says(talkers.get(i).room(), heard);
                var page = browser.opens(talkers.get(i).home(), "");
                if (i < WARM_UP) continue;
                kept.add(heard.kept());
                first.add(heard.first());
                pages.add(page);
            }
        }
        tell("""
                One after the other, with the built-in interviewer: %d turns
                from an answer sent to the next turn kept    p50 %6.1f ms   p99 %6.1f ms
                from an answer sent to the first word        p50 %6.1f ms   p99 %6.1f ms
                the participant's own page, in between       p50 %6.1f ms   p99 %6.1f ms
                a turn beside that page                      x%.2f
                """.formatted(kept.size(), at(kept, 50), at(kept, 99), at(first, 50), at(first, 99), at(pages, 50),
                at(pages, 99), at(kept, 50) / at(pages, 50)));
    }

    private static void atOnce(Caller browser, Audience house, SlowModel model, Duration thinks) throws Exception {
        var cookie = browser.signIn();
        var asked = model.asked();
        for (int i = 0; i < IDLE_PAGES; i++) browser.opens(PAGES.get(i % PAGES.size()), cookie);
        house.most();
        var idle = new ArrayList<Double>();
        for (int i = 0; i < IDLE_PAGES; i++) idle.add(browser.opens(PAGES.get(i % PAGES.size()), cookie));
        var before = house.most();
        var busy = new ArrayList<Double>();
        var turns = new ArrayList<Heard>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var talkers = house.modelled();
            var talks = IntStream.range(0, AT_ONCE).mapToObj(i -> people.submit(() -> {
                Thread.sleep(cycle(thinks).multipliedBy(i).dividedBy(AT_ONCE));
                return talk(browser, talkers.get(i), thinks);
            })).toList();
            for (int i = 0; isGoingOn(talks); i++) busy.add(browser.opens(PAGES.get(i % PAGES.size()), cookie));
            for (var talk : talks) turns.addAll(talk.get());
        }
        var during = house.most();
        var beyond = turns.stream().map(it -> it.kept() - SlowModel.TAKES.toMillis()).toList();
        tell("""
                %d at once, who think for %d s, with a model that takes %d s: %.1f turns a second, %d in all
                list pages while nobody talks                p50 %6.1f ms   p99 %6.1f ms   (%d pages)
                list pages meanwhile                         p50 %6.1f ms   p99 %6.1f ms   (%d pages)
                p99 meanwhile beside idle                    x%.2f
                a turn beyond the model's time               p50 %6.1f ms   p99 %6.1f ms
                most threads                                 %d, %d while nobody talks
                most database connections in use             %d, %d while nobody talks
                """.formatted(AT_ONCE, thinks.toSeconds(), SlowModel.TAKES.toSeconds(),
                AT_ONCE * 1e3 / cycle(thinks).toMillis(), model.asked() - asked, at(idle, 50), at(idle, 99),
                idle.size(), at(busy, 50), at(busy, 99), busy.size(), at(busy, 99) / at(idle, 99), at(beyond, 50),
                at(beyond, 99), during[0], before[0], during[1], before[1]));
    }

    private static List<Heard> talk(Caller browser, Talker talker, Duration thinks)
            throws IOException, InterruptedException {
        var turns = new ArrayList<Heard>();
        var heard = browser.hears(talker.room());
        for (int turn = 0; turn < TURNS; turn++) {
            Thread.sleep(thinks);
            heard = browser.says(talker.room(), heard);
            turns.add(heard);
        }
        return turns;
    }

    /** From one answer of somebody to their next. */
    private static Duration cycle(Duration thinks) {
        return thinks.plus(SlowModel.TAKES);
    }

    private static boolean isGoingOn(Collection<? extends Future<?>> talks) {
        return talks.stream().anyMatch(it -> !it.isDone());
    }

    private static double at(Collection<Double> figures, int percent) {
        var sorted = figures.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void tell(String text) throws IOException {
        System.out.println(text);
        Files.writeString(REPORT, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
