package enfilade.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Something that can be asked for again and again.
 *
 * @param name    as the report calls it
 * @param times   how many of its requests stand for one of the slowest, so that no turn is over too soon to be measured
 * @param status  of the answer
 * @param request the bytes of the n-th request
 */
record Endpoint(String name, int times, int status, IntFunction<byte[]> request) {

    private static final String STAGES = "/api/v1/evaluation-stages";

    /** The first one costs nothing: all others are measured by it. */
    static List<Endpoint> of(World world) {
        var luck = new Random(1);
        var templates = shuffled(world.templates(), luck);
        var stages = shuffled(world.stages(), luck);
        return List.of(
                reading("trivial", 8, n -> BenchServer.TRIVIAL, ""),
                reading("liveness", 8, n -> "/actuator/health/liveness", ""),
                reading("key", 8, n -> BenchServer.NOTHING, world.key()),
                reading("one", 3, n -> STAGES + "/" + stages.get(n % stages.size()), world.key()),
                reading("list", 3, n -> STAGES + "?evaluation_template_id=" + templates.get(n % templates.size())
                        + "&pageSize=20", world.key()),
                reading("newest", 3, n -> STAGES + "?pageSize=20", world.key()),
                reading("onward", 3, n -> STAGES + "?pageSize=20&cursor=", world.key()),
                new Endpoint("create", 1, 201, n -> bytes("POST", STAGES, world.key(), stage(world, n))));
    }

    /** The same, and the server counts its statements. */
    byte[] counted(int n) {
        var plain = new String(request.apply(n), StandardCharsets.US_ASCII);
        return plain.replaceFirst("\r\n", "\r\n" + BenchServer.COUNT_ME + ": yes\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(String method, String address, String key, String body) {
        var head = method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                + (key.isEmpty() ? "" : "x-api-key: " + key + "\r\n")
                + (body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n");
        return (head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static Endpoint reading(String name, int times, IntFunction<String> address, String key) {
        return new Endpoint(name, times, 200, n -> bytes("GET", address.apply(n), key, ""));
    }

    private static String stage(World world, int n) {
        return """
                {"evaluation_template_id": "%s", "type": "technical", "stage_name": "Technical Screen", \
                "stage_type": "ai_interview", "duration_minutes": 45, "pass_threshold": 70, \
                "automation_rule": "auto_advance", "agent_profile_id": "%s"}"""
                .formatted(world.rooms().get(n % world.rooms().size()), world.agent());
    }

    private static List<UUID> shuffled(List<UUID> ids, Random luck) {
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, luck);
        return shuffled;
    }
}
