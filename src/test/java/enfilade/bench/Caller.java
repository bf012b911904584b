package enfilade.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as the bench needs one: it opens pages, signs in, and talks with an interviewer. */
final class Caller implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final String ANSWER = "In that week I rebuilt the import step by step, and measured after each.";

    /** How long an answer took until its first streamed word, and until the next turn was kept; in milliseconds. */
    record Heard(double first, double kept, int number) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final int port;
    private String cookie = "";
    private String csrf = "";

    Caller(int port) throws IOException, InterruptedException {
        this.port = port;
        var page = send(request("/sign-in").GET());
        keep(page);
        var field = CSRF.matcher(page.body());
        if (!field.find()) throw new IOException("There is no form to sign in.");
        csrf = field.group(1);
    }

    /** The pages of the team, for whoever signed in. */
    String signIn() throws IOException, InterruptedException {
        var answer = send(form("/sign-in", Map.of("email", "ada@acme.example", "password", TalkServer.PASSWORD)));
        return answer.headers().allValues("set-cookie").stream().map(it -> it.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    /** How long a page takes, in milliseconds. */
    double opens(String path, String cookie) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var answer = send(request(path).header("Cookie", cookie).GET());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " instead of 200: " + path);
        return since(start);
    }

    Heard hears(String room) throws IOException, InterruptedException {
        return hears(room, 0, System.nanoTime());
    }

    Heard says(String room, Heard before) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var kept = send(form(room + "/turns", Map.of("words", ANSWER, "key", UUID.randomUUID().toString())));
        if (kept.statusCode() != 200) throw new IOException(kept.statusCode() + ": " + kept.body());
        return hears(room, before.number() + 1, start);
    }

    @Override
    public void close() {
        http.close();
    }

    private Heard hears(String room, int after, long start) throws IOException, InterruptedException {
        var answer = http.send(request(room + "/turns/stream?after=" + after).GET().build(), BodyHandlers.ofLines());
        var first = 0.0;
        Heard last = null;
        try (var lines = answer.body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (first == 0 && line.startsWith("{\"piece\"")) first = since(start);
                var number = NUMBER.matcher(line);
                if (line.startsWith("{\"turn\"") && number.find()) {
                    last = new Heard(first, since(start), Integer.parseInt(number.group(1)));
                }
            }
        }
        if (last != null) return last;
        throw new IOException("Nobody answered in " + room + ": " + answer.statusCode());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        return request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", cookie)
                .header("Accept", path.endsWith("/turns") ? "application/json" : "text/html")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void keep(HttpResponse<String> answer) {
        cookie = answer.headers().allValues("set-cookie").stream().map(it -> it.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
