package enfilade.engine.model;

import enfilade.engine.Endpoint;
import enfilade.web.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The line to a language model: one call, once. It never follows where an answer sends it, and asks an address that a
 * team chose only when that leads out of the operator's network.
 */
@Component
class Wire {

    private final Patience patience;
    private final Clock clock;
    private final HttpClient http;

    Wire(Patience patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(patience.connect()).followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    }

    Patience patience() {
        return patience;
    }

    /** What it answers to a question. */
    String ask(Ask ask, int most, Deadline end, Consumer<String> heard) {
        return call(ask.endpoint(), "/chat/completions", it -> it.header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json").POST(BodyPublishers.ofString(ask.body())),
                end, (in, alive) -> new Pieces(most, heard).read(in, alive));
    }

    /** What becomes of the body of an answer. */
    interface Reading {

        String read(InputStream in, Runnable alive) throws IOException;
    }

    /** @param filling puts into the request what is asked */
    String call(Endpoint endpoint, String path, UnaryOperator<HttpRequest.Builder> filling, Deadline end,
                Reading reading) {
        if (end.isOver()) throw Trouble.passing("It did not come to an end in time.");
        var request = filling.apply(to(endpoint, path));
        try {
            var first = Deadline.in(end.within(patience.firstWord()));
            var answer = http.send(request.timeout(first.left()).build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) throw refused(answer);
            return read(answer.body(), first, end, reading);
        } catch (HttpTimeoutException late) {
            throw Trouble.passing("It did not begin to answer in time.");
        } catch (ConnectException nobody) {
            throw Trouble.passing("Nobody is there.");
        } catch (IOException broken) {
            throw Trouble.passing("The line broke.");
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw Trouble.lasting("Nobody waits for it any more.");
        }
    }

    /** Where an address leads is looked at each time anew: it may change. */
    private static HttpRequest.Builder to(Endpoint endpoint, String path) {
        if (!Reach.isWebAddress(endpoint.baseUrl())) throw Trouble.lasting(Reach.NO_ADDRESS);
        if (!endpoint.mayBePrivate()) {
            Reach.objection(endpoint.baseUrl()).ifPresent(no -> {
                throw Trouble.lasting(no);
            });
        }
        var request = HttpRequest.newBuilder(URI.create(endpoint.baseUrl() + path));
        return endpoint.key().isEmpty() ? request : request.header("Authorization", "Bearer " + endpoint.key());
    }

    private String read(InputStream body, Deadline first, Deadline end, Reading reading) throws IOException {
        try (body; var dog = Watchdog.over(body, first.left(), patience.nextWord(), end)) {
            try {
                return reading.read(body, dog::heard);
            } catch (IOException | RuntimeException ended) {
                if (!dog.why().isEmpty()) throw Trouble.passing(dog.why());
                throw ended;
            }
        }
    }

    private Trouble refused(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            return new Answered(answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(""),
                    new String(body.readNBytes(Answered.LOOKED_AT))).trouble(clock.instant());
        }
    }
}
