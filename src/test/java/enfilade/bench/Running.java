package enfilade.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link BenchServer} that was started and ends with this: on its own data, with a fresh database. */
final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path folder;
    private final World.Found found;

    private Running(Process process, Path folder) throws IOException, InterruptedException {
        this.process = process;
        this.folder = folder;
        try {
            found = World.Found.in(furnished());
        } catch (IOException | InterruptedException | RuntimeException problem) {
            close();
            throw problem;
        }
    }

    /** @param database where the server shall find its database; empty for the embedded one, as it comes */
    static Running start(Plan plan, int templates, Map<String, String> database)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "run");
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchServer.class.getName(),
                String.valueOf(templates), String.valueOf(plan.stages()), String.valueOf(plan.rooms()),
                folder.resolve("world").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench/server.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ENFILADE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(database);
        builder.environment().put("ENFILADE_DATA", folder.toString());
        builder.environment().put("ENFILADE_API_REQUESTS_PER_MINUTE", "100000000");
        return new Running(builder.start(), folder);
    }

    /** What the server's Java is told: as bin/enfilade does, or what JAVA_OPTS says instead. */
    static List<String> options() {
        return List.of(Objects.requireNonNullElse(System.getenv("JAVA_OPTS"), "-Xmx512m").split(" "));
    }

    int port() {
        return found.port();
    }

    World world() {
        return found.world();
    }

    /** What the server's process has worked so far; a database in a process of its own is not in it. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
            remove(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path furnished() throws IOException, InterruptedException {
        var file = folder.resolve("world");
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            if (Files.exists(file)) return file;
            if (!process.isAlive()) break;
        }
        throw new IOException("The server did not start; target/bench/server.log says why.");
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
