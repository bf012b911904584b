package enfilade.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A model on this machine that speaks the chat-completions protocol and thinks for three seconds about each turn. */
final class SlowModel implements AutoCloseable {

    static final Duration TAKES = Duration.ofSeconds(3);

    private static final String[] WORDS = "Thank you. Let us go on to something else that I want to know.".split(" ");

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    SlowModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var word : WORDS) {
                Thread.sleep(TAKES.dividedBy(WORDS.length));
                out.write(event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + word + " \"}}]}"));
                out.flush();
            }
            out.write(event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}"));
            out.write(event("[DONE]"));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] event(String data) {
        return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
