package enfilade.engine.model;

import enfilade.engine.model.Trouble.Nature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A service that would not answer, and what it said instead. Of its words only a plain code is repeated: the rest may
 * hold what it was asked, or a key.
 *
 * @param retryAfter as it said, in seconds or as a date; empty when it did not
 */
record Answered(int status, String retryAfter, String body) {

    static final int LOOKED_AT = 8_192;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern CODE = Pattern.compile("\"(?:code|type)\"\\s*:\\s*\"([a-z][a-z_]{2,49})\"");

    Trouble trouble(Instant now) {
        return switch (status) {
            case 401, 403 -> Trouble.lasting("It does not accept the key (" + told() + ").");
            case 404 -> Trouble.lasting("It has no such model or no such address (" + told() + ").");
            case 408, 425 -> new Trouble(Nature.PASSING, "It gave up waiting (" + told() + ").", again(now));
            case 429 -> new Trouble(Nature.BUSY, "It has too much to do (" + told() + ").", again(now));
            default -> other(now);
        };
    }

    private Trouble other(Instant now) {
        if (status >= 500) return new Trouble(Nature.PASSING, "It has a fault of its own "
                + "(" + told() + ").", again(now));
        if (status >= 300 && status < 400) return Trouble.lasting("It sends on to somewhere else (" + told() + ").");
        return Trouble.lasting("It does not understand the question (" + told() + ").");
    }

    /** How long it wants to be left alone, as far as we believe it. */
    Duration again(Instant now) {
        var said = retryAfter.strip();
        if (said.matches("\\d{1,9}")) return within(Duration.ofSeconds(Long.parseLong(said)));
        try {
            var then = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return within(Duration.between(now, then));
        } catch (DateTimeException no) {
            return Duration.ZERO;
        }
    }

    private static Duration within(Duration it) {
        if (it.isNegative()) return Duration.ZERO;
        return it.compareTo(LONGEST) > 0 ? LONGEST : it;
    }

    private String told() {
        var code = CODE.matcher(body);
        return code.find() ? status + ", " + code.group(1) : String.valueOf(status);
    }
}
