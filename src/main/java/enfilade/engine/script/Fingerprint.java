package enfilade.engine.script;

import enfilade.engine.Hearing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which the same input is known again: what was asked for, and what was answered. */
final class Fingerprint {

    static String of(Hearing it) {
        var text = new StringBuilder(Weighing.VERSION).append('\n').append(it.stage().kind()).append('\n')
                .append(it.language()).append('\n').append(it.stage().plan().text()).append('\n');
        it.stage().dimensions().forEach(dimension -> add(text, dimension.name() + " " + dimension.weight()));
        it.answers().forEach(answer -> add(text, answer.turn() + " " + answer.question() + " " + answer.words()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** With its length, so that nobody's words can pretend to be two answers. */
    private static void add(StringBuilder text, String words) {
        text.append(words.length()).append(':').append(words).append('\n');
    }

    private Fingerprint() {}
}
