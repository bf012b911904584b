package enfilade.engine.model;

import enfilade.engine.Listening;
import enfilade.engine.Means;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns speech into text with the model that the endpoint has for it. */
@Component
class SpeechModel implements Listening {

    private static final int MOST_BYTES = 256 << 10;
    private static final int LONGEST = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wire wire;
    private final Guard guard;

    SpeechModel(Wire wire, Guard guard) {
        this.wire = wire;
        this.guard = guard;
    }

    @Override
    public boolean hears(Means means) {
        return means.endpoint() != null && !means.endpoint().speechModel().isEmpty();
    }

    @Override
    public String heard(byte[] recording, String mediaType, String language, Means means) {
        var endpoint = Objects.requireNonNull(means.endpoint());
        var boundary = "enfilade-" + UUID.randomUUID();
        var body = body(recording, mediaType, language, endpoint.speechModel(), boundary);
        var end = Deadline.in(wire.patience().turn());
        return guard.call(endpoint, end, () -> true, () -> wire.call(endpoint, "/audio/transcriptions", it -> it
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body)), end, (in, alive) -> words(in.readNBytes(MOST_BYTES))));
    }

    private static String words(byte[] answer) {
        try {
            var text = JSON.readTree(answer).path("text");
            if (!text.isString()) throw Trouble.useless("What it answered is not what the protocol says.");
            var words = text.asString().replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
            return words.substring(0, Math.min(words.length(), LONGEST));
        } catch (JacksonException unreadable) {
            throw Trouble.useless("What it answered is not what the protocol says.");
        }
    }

    private static byte[] body(byte[] recording, String mediaType, String language, String model, String boundary) {
        var type = mediaType.replaceAll(";.*", "").strip();
        var plain = type.matches("[a-z]+/[a-z0-9.+-]+") ? type : "application/octet-stream";
        var out = new ByteArrayOutputStream();
        try {
            part(out, boundary, "name=\"model\"", null, model.getBytes(StandardCharsets.UTF_8));
            part(out, boundary, "name=\"language\"", null, language.replaceAll("-.*", "")
                    .getBytes(StandardCharsets.UTF_8));
            part(out, boundary, "name=\"response_format\"", null, "json".getBytes(StandardCharsets.UTF_8));
            part(out, boundary, "name=\"file\"; filename=\"answer." + plain.replaceAll(".*/(?:x-)?", "") + "\"", plain,
                    recording);
            out.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String boundary, String name,
                             @Nullable String type, byte[] content) throws IOException {
        out.write(("--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
