package enfilade.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Two who do something in the same moment. */
public final class AtOnce {

    /** How many of them went through. What stopped the others has to be one of those that may. */
    public static long succeed(Class<? extends RuntimeException> mayStop, Callable<?> one, Callable<?> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(one, other).map(it -> threads.submit(() -> {
                start.await();
                return went(it, mayStop);
            })).toList();
            return count(both);
        }
    }

    private static boolean went(Callable<?> act, Class<? extends RuntimeException> mayStop) throws Exception {
        try {
            act.call();
            return true;
        } catch (RuntimeException no) {
            if (!mayStop.isInstance(no)) throw no;
            return false;
        }
    }

    private static long count(List<Future<Boolean>> both) throws Exception {
        var count = 0;
        for (var one : both) if (one.get()) count++;
        return count;
    }

    private AtOnce() {}
}
