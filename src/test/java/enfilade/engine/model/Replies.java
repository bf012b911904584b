package enfilade.engine.model;

import com.sun.net.httpserver.HttpExchange;
import enfilade.engine.model.LoopbackModel.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** What a {@link LoopbackModel} may do with a request: well, badly, or not at all. */
public final class Replies {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DONE = "data: [DONE]\n\n";

    /** Talks when it is to talk, and judges with real quotes when it is to judge. */
    public static Reply sensible() {
        var judging = judges(70);
        var talking = says("Thank you. ", "Let us ", "go on.");
        return (asked, line) -> (asked.isJudging() ? judging : talking).to(asked, line);
    }

    /** These words, each as a piece of its own. */
    public static Reply says(String... pieces) {
        return (asked, line) -> stream(line, events(pieces) + event("", "stop") + DONE);
    }

    /** The same score for every dimension, each with a quote that stands in the answers. */
    public static Reply judges(int score) {
        return (asked, line) -> judgement(Judgements.of(asked, score)).to(asked, line);
    }

    /** The same, with its JSON changed by hand. */
    public static Reply judges(int score, Function<String, String> change) {
        return (asked, line) -> judgement(change.apply(Judgements.of(asked, score))).to(asked, line);
    }

    /** Any text as its judgement. */
    public static Reply judgement(String json) {
        return says(json.split("(?<=\\G.{40})"));
    }

    /** As a service that does not stream. */
    public static Reply atOnce(String words) {
        return (asked, line) -> plain(line, 200, JSON.writeValueAsString(Map.of("choices", List.of(Map.of("message",
                Map.of("role", "assistant", "content", words), "finish_reason", "stop")))));
    }

    /** Everything as it should be, but without [DONE]. */
    public static Reply endsWithoutDone(String... pieces) {
        return (asked, line) -> stream(line, events(pieces) + event("", "stop"));
    }

    /** Neither [DONE] nor a reason why it ends, although the connection ends in order. */
    public static Reply justEnds(String... pieces) {
        return (asked, line) -> stream(line, events(pieces));
    }

    /** The line is cut in the middle. */
    public static Reply breaksOff(String... pieces) {
        return (asked, line) -> {
            line.getResponseHeaders().set("Content-Type", "text/event-stream");
            line.sendResponseHeaders(200, 100_000);
            write(line.getResponseBody(), events(pieces));
            line.close();
        };
    }

    /** As a service that does not stream, and breaks off. */
    public static Reply breaksOffAtOnce() {
        return (asked, line) -> {
            line.sendResponseHeaders(200, 100_000);
            write(line.getResponseBody(), "{\"choices\":\n[");
            line.close();
        };
    }

    /** It says something and then nothing, until somebody hangs up. */
    public static Reply stalls(String... pieces) {
        return (asked, line) -> {
            line.getResponseHeaders().set("Content-Type", "text/event-stream");
            line.sendResponseHeaders(200, 0);
            write(line.getResponseBody(), events(pieces));
            untilHungUp(line.getResponseBody());
        };
    }

    /** It talks and talks, and never comes to an end. */
    public static Reply neverEnds() {
        return (asked, line) -> {
            line.sendResponseHeaders(200, 0);
            while (true) write(line.getResponseBody(), event("and on and on ", null));
        };
    }

    public static Reply stopsAtItsLimit(String... pieces) {
        return (asked, line) -> stream(line, events(pieces) + event("", "length") + DONE);
    }

    /** @param retryAfter seconds or a date; empty for none */
    public static Reply tooMany(String retryAfter) {
        return (asked, line) -> {
            if (!retryAfter.isEmpty()) line.getResponseHeaders().set("Retry-After", retryAfter);
            plain(line, 429, "{\"error\": {\"code\": \"rate_limit_exceeded\", \"message\": \"Slow down\"}}");
        };
    }

    public static Reply fault() {
        return status(500, "{\"error\": {\"message\": \"It broke\"}}");
    }

    public static Reply status(int status, String body) {
        return (asked, line) -> plain(line, status, body);
    }

    public static Reply rubbish() {
        return (asked, line) -> plain(line, 200, "<html><body>Welcome to our wireless network</body></html>");
    }

    public static Reply sendsOnTo(String address) {
        return (asked, line) -> {
            line.getResponseHeaders().set("Location", address);
            plain(line, 307, "");
        };
    }

    /** What it would do anyway, but only after this time. */
    public static Reply after(Duration time, Reply reply) {
        return (asked, line) -> {
            waited(time);
            reply.to(asked, line);
        };
    }

    /** Turns any speech into these words. */
    public static Reply hears(String words) {
        return (asked, line) -> plain(line, 200, JSON.writeValueAsString(Map.of("text", words)));
    }

    private static String events(String... pieces) {
        return ": keeps the line open\n\n" + String.join("", Arrays.stream(pieces).map(it -> event(it, null)).toList());
    }

    private static String event(String piece, String reason) {
        var choice = Ask.ordered("index", 0, "delta", Map.of("content", piece), "finish_reason", reason);
        return "data: " + JSON.writeValueAsString(Map.of("choices", List.of(choice))) + "\n\n";
    }

    private static void stream(HttpExchange line, String events) throws IOException {
        line.getResponseHeaders().set("Content-Type", "text/event-stream");
        line.sendResponseHeaders(200, 0);
        for (var event : events.split("(?<=\n\n)")) write(line.getResponseBody(), event);
    }

    private static void plain(HttpExchange line, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        line.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) line.getResponseBody().write(bytes);
    }

    private static void write(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Longer than anybody who asks has patience. */
    private static void untilHungUp(OutputStream out) throws IOException {
        waited(Duration.ofSeconds(30));
        out.flush();
    }

    private static void waited(Duration time) {
        try {
            var nobodyCountsDown = new CountDownLatch(1);
            nobodyCountsDown.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Replies() {}
}
