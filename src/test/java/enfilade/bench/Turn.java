package enfilade.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What came of one turn of one endpoint.
 *
 * @param rate   requests a second
 * @param median of the latencies, in milliseconds
 * @param slow   the latency that one of a hundred exceeds, in milliseconds
 * @param worked processor time of the server for one request, in milliseconds
 */
record Turn(double rate, double median, double slow, double worked) {

    /** The connections, open all through the bench, and whoever asks on them. */
    static final class Client implements AutoCloseable {

        private final Running server;
        private final List<Wire> wires = new ArrayList<>();
        private final ExecutorService threads;

        Client(Running server, int connections) throws IOException {
            this.server = server;
            this.threads = Executors.newFixedThreadPool(connections);
            for (int i = 0; i < connections; i++) wires.add(new Wire(server.port()));
        }

        /** So many requests, as fast as the answers come; each connection asks when it has its answer. */
        Turn take(Endpoint endpoint, int requests, AtomicInteger number) throws IOException, InterruptedException {
            var prepared = new byte[requests][];
            for (int i = 0; i < requests; i++) prepared[i] = endpoint.request().apply(number.getAndIncrement());
            var latencies = new long[requests];
            var next = new AtomicInteger();
            var worked = server.worked();
            var start = System.nanoTime();
            var askers = wires.stream().map(wire -> threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                    var asked = System.nanoTime();
                    wire.ask(prepared[i], endpoint.status());
                    latencies[i] = System.nanoTime() - asked;
                }
                return null;
            })).toList();
            for (var asker : askers) await(asker);
            var took = System.nanoTime() - start;
            Arrays.sort(latencies);
            return new Turn(requests * 1e9 / took, latencies[requests / 2] / 1e6,
                    latencies[requests - 1 - requests / 100] / 1e6,
                    server.worked().minus(worked).toNanos() / 1e6 / requests);
        }

        /** How many statements it takes; the least of a few, because once a minute the key's last use is noted. */
        int statements(Endpoint endpoint, String key, AtomicInteger number) throws IOException {
            var least = Integer.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                wires.getFirst().ask(endpoint.counted(number.getAndIncrement()), endpoint.status());
                least = Math.min(least, Integer.parseInt(new String(wires.getFirst()
                        .ask(Endpoint.bytes("GET", BenchServer.COUNTED, key, ""), 200))));
            }
            return least;
        }

        @Override
        public void close() throws IOException {
            threads.shutdownNow();
            for (var wire : wires) wire.close();
        }

        private static void await(Future<?> asker) throws IOException, InterruptedException {
            try {
                asker.get();
            } catch (ExecutionException problem) {
                throw new IOException(problem.getCause());
            }
        }
    }
}
