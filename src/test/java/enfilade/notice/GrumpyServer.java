package enfilade.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says what a test wants, hangs up where it shall say nothing, and after it has said good-bye. */
final class GrumpyServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0);
    private final Map<String, String> moods = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();

    GrumpyServer() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    /** The first word of a command, or the dot that ends a letter; an empty answer hangs up. */
    void says(String command, String answer) {
        moods.put(command, answer);
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                talk(guest);
            } catch (IOException hungUp) {
                // the next one may come in
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        answer(guest, "220 grumpy");
        var isLetter = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (isLetter && !line.equals(".")) continue;
            heard.add(line);
            var command = line.split(" ")[0];
            var answer = moods.getOrDefault(command, usual(command));
            if (answer.isEmpty()) return;
            if (isLetter && answer.startsWith("2")) taken.incrementAndGet();
            isLetter = command.equals("DATA") && answer.startsWith("3");
            answer(guest, answer);
            if (answer.endsWith("good-bye")) return;
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-grumpy\r\n250 AUTH PLAIN";
            case "DATA" -> "354 Go on";
            case "QUIT" -> "221 At last";
            case "AUTH" -> "235 Well";
            default -> "250 Well";
        };
    }

    private static void answer(Socket guest, String words) throws IOException {
        guest.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
