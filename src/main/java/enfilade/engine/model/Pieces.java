package enfilade.engine.model;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model says, piece by piece, as the protocol streams it. A stream that ends without saying that it is complete
 * is broken, whatever stood in it. A service that does not stream is taken at its one word.
 */
final class Pieces {

    /** More than any answer of ours needs, with all that is wrapped around it. */
    private static final int MOST_BYTES = 4 << 20;
    private static final Set<String> WHOLE = Set.of("stop", "eos", "end_turn", "complete");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int most;
    private final Consumer<String> heard;
    private final StringBuilder words = new StringBuilder();
    private boolean isWhole;

    /** @param most how many characters it may say */
    Pieces(int most, Consumer<String> heard) {
        this.most = most;
        this.heard = heard;
    }

    /** All of it together. */
    String read(InputStream in, Runnable alive) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(new Bounded(in), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null && !isWhole; line = lines.readLine()) {
            alive.run();
            if (line.startsWith("{") && words.isEmpty()) {
                atOnce(line + rest(lines));
            } else if (line.startsWith("data:")) {
                take(line.substring("data:".length()).strip());
            } else if (!isAround(line)) {
                throw Trouble.useless("What it answered is not what the protocol says.");
            }
        }
        if (!isWhole) throw Trouble.passing("It broke off in the middle of its answer.");
        return words.toString();
    }

    private static String rest(BufferedReader lines) throws IOException {
        try {
            return lines.lines().collect(Collectors.joining("\n"));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Lines between events, comments that keep the line open, and names that the protocol does not use. */
    private static boolean isAround(String line) {
        return line.isBlank() || line.startsWith(":") || line.matches("(?:event|id|retry):.*");
    }

    private void take(String data) {
        if (data.equals("[DONE]")) {
            isWhole = true;
            return;
        }
        var choice = choice(data);
        say(choice.path("delta").path("content").asString(""));
        end(choice.path("finish_reason").asString(""));
    }

    private void atOnce(String data) {
        var choice = choice(data);
        say(choice.path("message").path("content").asString(""));
        end(choice.path("finish_reason").asString("stop"));
    }

    private static JsonNode choice(String data) {
        try {
            var it = JSON.readTree(data);
            if (it.has("error")) throw Trouble.passing("It reported an error in the middle of its answer.");
            return it.path("choices").path(0);
        } catch (JacksonException unreadable) {
            throw Trouble.useless("What it answered is not what the protocol says.");
        }
    }

    private void say(String piece) {
        if (piece.isEmpty()) return;
        if (words.length() + piece.length() > most) throw Trouble.useless("It talked without an end.");
        words.append(piece);
        heard.accept(piece);
    }

    private void end(String reason) {
        if (reason.isEmpty() || reason.equals("null")) return;
        if (!WHOLE.contains(reason)) throw Trouble.useless("It stopped before it was done.");
        isWhole = true;
    }

    /** Nobody fills our memory, with one endless line or with many. */
    private static final class Bounded extends FilterInputStream {

        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read() < 0 ? -1 : 1);
        }

        @Override
        public int read(byte[] into, int from, int many) throws IOException {
            return counted(super.read(into, from, many));
        }

        private int counted(int many) {
            left -= Math.max(0, many);
            if (left < 0) throw Trouble.useless("It talked without an end.");
            return many;
        }
    }
}
