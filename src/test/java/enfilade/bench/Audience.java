package enfilade.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link TalkServer} that was started and ends with this, and the participants who talk there. */
final class Audience implements AutoCloseable {

    /** Behind whose link, and in which session, somebody has begun to talk. */
    record Talker(String home, String room) {}

    private static final Path LOG = Path.of("target/bench/talk-server.log");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path folder;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BufferedWriter in;
    private final List<Talker> scripted = new ArrayList<>();
    private final List<Talker> modelled = new ArrayList<>();
    private int port;

    Audience(SlowModel model, int scripted, int modelled) throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "talk");
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(Running.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TalkServer.class.getName(),
                model.address().toString(), String.valueOf(scripted), String.valueOf(modelled)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ENFILADE_") || name.startsWith("SPRING_"));
        builder.environment().put("ENFILADE_DATA", folder.toString());
        builder.environment().put("ENFILADE_AI_BASE_URL", model.address().toString());
        builder.environment().put("ENFILADE_AI_MODEL", "slow");
        process = builder.start();
        Thread.ofPlatform().daemon().start(this::read);
        in = process.outputWriter();
        for (var line = told(); !line.equals("ready"); line = told()) take(line.split(" "));
    }

    int port() {
        return port;
    }

    List<Talker> scripted() {
        return scripted;
    }

    List<Talker> modelled() {
        return modelled;
    }

    /** The most threads, and the most database connections in use, since it was asked last. */
    int[] most() throws IOException {
        in.write("\n");
        in.flush();
        var words = told().split(" ");
        return new int[] {Integer.parseInt(words[1]), Integer.parseInt(words[2])};
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
            try (Stream<Path> all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void take(String[] words) {
        switch (words[0]) {
            case "port" -> port = Integer.parseInt(words[1]);
            case "SCRIPTED" -> scripted.add(new Talker(words[1], words[1] + "/sessions/" + words[2]));
            default -> modelled.add(new Talker(words[1], words[1] + "/sessions/" + words[2]));
        }
    }

    private String told() throws IOException {
        try {
            var line = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line != null) return line;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("The server has ended; " + LOG + " says why.");
    }

    /** Whatever else it writes goes to a file, so that it never waits for a reader. */
    private void read() {
        try (var out = process.inputReader(); var log = Files.newBufferedWriter(LOG)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(TalkServer.TELLS)) told.add(line.substring(TalkServer.TELLS.length()));
                else log.append(line).append('\n');
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
