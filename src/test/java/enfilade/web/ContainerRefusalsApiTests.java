package enfilade.web;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Even what never reaches a handler is refused in the shape that programs know. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.main.banner-mode=off")
@ContextConfiguration(initializers = TestDatabase.class)
class ContainerRefusalsApiTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/evaluation-stages/%00", "/api/v1/a;b=c", "/api/v1/%2e%2e/x", "/api/v1//events",
            "/api/v1/evaluation-stages/\u0001", "/api/v1/events?q=\u0001", "/api/v1/%zz"})
    void aProgramIsToldInItsOwnShape(String target) throws IOException {
        var answer = ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("Content-Type: application/problem+json")
                .contains("X-Request-Id: ").contains("\"instance\":\"urn:uuid:").doesNotContain("<html", "Tomcat");
        var id = answer.replaceFirst("(?s).*X-Request-Id: (\\S+).*", "$1");
        assertThat(answer).contains("urn:uuid:" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT /api/v1/events HTTP/1.1", "GET /api/v1/events HTTP/3.0",
            "POST /api/v1/events HTTP/1.1\r\nTransfer-Encoding: foo"})
    void whatNobodySpeaksIsNoFaultOfOurs(String request) throws IOException {
        var answer = ask(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains(" 4").doesNotContain(" 50", "our side", "<html");
        assertThat(answer.lines().findFirst().orElse("")).startsWith("HTTP/1.1 4");
    }

    @Test
    void aPersonGetsOnePlainLine() throws IOException {
        var answer = ask("GET /evaluations/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("This request could not be read.")
                .contains("Content-Security-Policy").doesNotContain("<html", "Tomcat");
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
