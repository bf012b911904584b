package enfilade.developer;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Scope;
import enfilade.account.Secret;
import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.BrowserTest;
import enfilade.support.Cast;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** A client that somebody else's tool makes from the description compiles, and does what it says over a real port. */
@BrowserTest
class GeneratedClientTests {

    private static final Path ROOM = Path.of("target/client");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Secret secret;

    @Autowired
    private Authoring authoring;

    @Test
    void addsAStage() throws Exception {
        FileSystemUtils.deleteRecursively(ROOM);
        Files.createDirectories(ROOM);
        var template = authoring.create(cast.ada(), EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null));
        download();
        generate();
        compile();

        var said = client(key()).apply(template.id().toString(), "the first door");

        assertThat(said).matches("[0-9a-f-]{36} true 1 Technical auto_advance 45 min, passes at 70\\.5");
        assertThat(client("iv_live_nobody").apply(template.id().toString(), "x")).startsWith("401 {\"error\":");
        assertThat(client(key()).apply(cast.ada().id().toString(), "y")).startsWith("400 ").contains("unknown");
    }

    private void download() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(address() + "/api/v1/openapi.json")).build(),
                    BodyHandlers.ofFile(ROOM.resolve("openapi.json")));
        }
    }

    private static void generate() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = ROOM.resolve("generator.log").toFile();
        var generator = new ProcessBuilder(java, "-jar", "target/generator/generator.jar", "generate",
                "-i", ROOM.resolve("openapi.json").toString(), "-o", ROOM.toString(), "-g", "java",
                "--library", "native",
                "--additional-properties=useJackson3=true,openApiNullable=false,useJakartaEe=true",
                "--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")
                .redirectErrorStream(true).redirectOutput(log).start();
        assertThat(generator.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(generator.exitValue()).as(() -> read(log.toPath())).isZero();
    }

    private static void compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
             var walk = Files.walk(ROOM.resolve("src/main/java"))) {
            var sources = Stream.concat(walk.filter(it -> it.toString().endsWith(".java")),
                    Stream.of(Path.of("src/test/resources/client/AddsAStage.java"))).toList();
            var classes = Files.createDirectories(ROOM.resolve("classes")).toString();
            var options = List.of("-d", classes, "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
            var words = new StringWriter();
            assertThat(compiler.getTask(words, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()).as(words::toString).isTrue();
        }
    }

    private BinaryOperator<String> client(String key) throws Exception {
        var classes = new URLClassLoader(new URL[] {ROOM.resolve("classes").toUri().toURL()});
        @SuppressWarnings("unchecked")
        var client = (BinaryOperator<String>) classes.loadClass("AddsAStage")
                .getConstructor(String.class, String.class).newInstance(address(), key);
        return client;
    }

    private String key() {
        var shown = ApiKey.fresh();
        keys.save(ApiKey.of(cast.ada().accountId(), "Robo", shown, List.of(Scope.values()), "Ada", null, secret,
                Instant.now()));
        return shown;
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            return "";
        }
    }
}
