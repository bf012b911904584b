package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Scope;
import enfilade.account.Secret;
import enfilade.support.BrowserTest;
import enfilade.support.Cast;
import enfilade.web.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * docs/API.md from its first line to its last: every curl is run as it stands there, and every answer beside it has to
 * come. Only the host, the key and the ids are others; an id, a tag or a cursor that was seen once stays what it was.
 */
@BrowserTest
class ApiBookBrowserTests {

    private static final Pattern BLOCK = Pattern.compile(
            "(?ms)^```sh\n(.*?)^```\n(?:\n?^```(http|json)([^\n]*)\n(.*?)^```\n)?");
    private static final Pattern FLEETING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|evt_[0-9a-f]{32}"
            + "|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\"[A-Za-z0-9_-]{24}\"|[A-Za-z0-9_-]{40,}|urn:uuid:.*");

    @Autowired
    ApiKeys keys;

    @Autowired
    Secret secret;

    @Autowired
    Cast cast;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    final Map<String, String> seen = new HashMap<>();

    @Test
    void everyLineOfTheBookWorks() throws Exception {
        var key = ApiKey.fresh();
        keys.save(ApiKey.of(cast.ada().accountId(), "Robo", key, List.of(Scope.values()), "Ada", null, secret,
                Instant.now()));
        seen.put("https://enfilade.example", "http://127.0.0.1:" + port);
        seen.put("iv_live_your_key_here", key);
        for (var day : List.of("2027-03-01T14:00:00Z", "2027-03-02T09:00:00Z")) {
            seen.put(day, Instant.now().plus(Duration.ofDays(100)).toString());
        }
        var book = Files.readString(Path.of("docs/API.md"));

        var blocks = BLOCK.matcher(book).results().toList();

        assertThat(blocks).hasSizeGreaterThan(15);
        for (var block : blocks) follow(block);
    }

    private void follow(MatchResult block) throws Exception {
        var script = known(block.group(1));
        var answer = run(script);
        if (block.group(2) == null) {
            assertThat(answer.status()).as(script + answer).isLessThan(300);
        } else if (block.group(2).equals("json")) {
            assertThat(answer.status()).as(script + answer).isEqualTo(Integer.parseInt(block.group(3).strip()));
            compare(JsonText.read(block.group(4)), JsonText.read(answer.body()), "", script + answer);
        } else {
            var lines = block.group(4).lines().toList();
            assertThat(answer.status()).as(script + answer).isEqualTo(Integer.parseInt(lines.getFirst().split(" ")[1]));
            lines.stream().skip(1).forEach(line -> compareText(line.split(": ", 2)[1],
                    answer.header(line.split(": ", 2)[0]), script + answer));
        }
    }

    private record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        String header(String name) {
            return head.lines().filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2).strip()).findFirst().orElse("");
        }
    }

    /** The shell runs what stands there; curl only keeps the head of the answer besides. */
    private Answer run(String script) throws Exception {
        var head = folder.resolve("head");
        var wrapped = "curl() { command curl -sS -D '%s' \"$@\"; }\n%s".formatted(head, script);
        var process = new ProcessBuilder("sh", "-c", wrapped).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("body").toFile()).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(script).isTrue();
        var body = Files.readString(folder.resolve("body"));
        assertThat(process.exitValue()).as(script + body).isZero();
        return new Answer(Files.readString(head, StandardCharsets.ISO_8859_1), body);
    }

    private String known(String text) {
        var result = text;
        for (var entry : seen.entrySet()) result = result.replace(entry.getKey(), entry.getValue());
        return result;
    }

    /** The book may leave keys out, and ends a list that goes on with a dot dot dot. */
    private void compare(JsonNode told, JsonNode given, String path, String context) {
        if (told.isObject()) {
            told.properties().forEach(entry -> {
                assertThat(given.has(entry.getKey())).as(path + "/" + entry.getKey() + "\n" + context).isTrue();
                compare(entry.getValue(), given.path(entry.getKey()), path + "/" + entry.getKey(), context);
            });
        } else if (told.isArray()) {
            var goesOn = !told.isEmpty() && told.get(told.size() - 1).asString("").equals("…");
            var size = goesOn ? told.size() - 1 : told.size();
            if (!goesOn) assertThat(given.size()).as(path + "\n" + context).isEqualTo(size);
            for (int i = 0; i < size; i++) compare(told.get(i), given.path(i), path + "/" + i, context);
        } else if (told.isString()) {
            compareText(told.stringValue(), given.isString() ? given.stringValue() : given.toString(),
                    path + "\n" + context);
        } else {
            assertThat(given).as(path + "\n" + context).isEqualTo(told);
        }
    }

    private void compareText(String told, String given, String context) {
        if (FLEETING.matcher(told).matches()) {
            assertThat(given).as(context).isNotEmpty();
            assertThat(seen.computeIfAbsent(told, first -> given)).as(context).isEqualTo(given);
        } else {
            assertThat(given).as(context).isEqualTo(known(told));
        }
    }
}
