package enfilade.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work that waits for somebody far away leaves threads to all other work. */
class PlacesTests {

    private final Places places = new Places();

    @Test
    void whoFindsNoPlaceIsToldToComeBackAndFindsOneThen() throws Exception {
        var sitting = new CountDownLatch(Places.MOST);
        var answered = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, Places.MOST).mapToObj(i -> threads.submit(() -> places.during(() -> {
                sitting.countDown();
                return waited(answered);
            }))).toList();
            sitting.await();

            assertThatThrownBy(() -> places.during(() -> "late")).isInstanceOfSatisfying(Places.Full.class,
                    it -> assertThat(it.comeBack()).isPositive());

            answered.countDown();
            for (var it : all) assertThat(it.get()).isTrue();
        }
        assertThat(places.during(() -> "late")).isEqualTo("late");
    }

    @Test
    void whoFailsGivesThePlaceBack() {
        for (int i = 0; i <= Places.MOST; i++) {
            assertThatThrownBy(() -> places.during(() -> {
                throw new IllegalStateException("no");
            })).isInstanceOf(IllegalStateException.class);
        }
    }

    private static boolean waited(CountDownLatch answered) {
        try {
            answered.await();
            return true;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
