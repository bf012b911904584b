package enfilade.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the time of a conversation has run. It runs from the moment when the interviewer's words stand there until
 * the answer is in; while we think, are away or are down it rests, and so it does while nobody is at the page, as far
 * as the page can tell.
 *
 * @param spent       whole seconds that have counted
 * @param seenAt      the participant's last sign of life
 * @param heardAt     since when the interviewer's newest words wait for an answer; null while it is our turn,
 *                    and while nobody has come back to hear them
 * @param beats       whether the page tells by itself that somebody is there
 * @param closing     whether the participant has asked to end it
 * @param asker       who is finding the interviewer's next words, or those of a recording, since
 *                    {@code askingSince}; null for nobody
 * @param heldUpSince since when nobody answers at the interviewer's end
 * @param againAt     when to ask there again
 * @param tries       how often nobody answered there since the last words
 */
record Hourglass(int spent, Instant seenAt, @Nullable Instant heardAt, boolean beats, boolean closing,
                 @Nullable UUID asker, @Nullable Instant askingSince, @Nullable Instant heldUpSince,
                 @Nullable Instant againAt, int tries, Signals signals) {

    /** Without a sign of life for longer than this, nobody is there. */
    static final Duration ABSENCE = Duration.ofMinutes(1);

    /** Who is finding words says so all the time; who has not for so long was killed meanwhile. */
    static final Duration LOST = Duration.ofSeconds(40);

    static Hourglass turned(Instant now) {
        return new Hourglass(0, now, null, false, false, null, null, null, null, 0, Signals.NONE);
    }

    /**
     * The participant is there.
     *
     * @param activeSince when the journey last began to go on: what was before that rests
     * @param byItself    whether the page said so by itself
     */
    Hourglass seen(Instant now, Instant activeSince, boolean byItself) {
        var gap = gap(now, activeSince);
        var isAbsent = isAbsence(gap);
        var counted = (int) (isAbsent ? 0 : gap.toSeconds());
        return new Hourglass(spent + counted, now, heardAt, byItself, closing, asker, askingSince, heldUpSince, againAt,
                tries, isAbsent ? signals.absent(gap.toSeconds()) : signals);
    }

    Hourglass noted(Signals more) {
        return new Hourglass(spent, seenAt, heardAt, beats, closing, asker, askingSince, heldUpSince, againAt, tries,
                signals.and(more));
    }

    /** The answer is in: it is our turn. */
    Hourglass answered() {
        return new Hourglass(spent, seenAt, null, beats, closing, null, null, heldUpSince, againAt, tries, signals);
    }

    /** They want to end it: it is our turn for the last time. */
    Hourglass ended() {
        return new Hourglass(spent, seenAt, null, beats, true, null, null, heldUpSince, againAt, tries, signals);
    }

    Hourglass askedBy(UUID who, Instant now) {
        return new Hourglass(spent, seenAt, heardAt, beats, closing, who, now, heldUpSince, againAt, tries, signals);
    }

    /** The interviewer's words are there. */
    Hourglass heard(Instant now) {
        return new Hourglass(spent, now, now, beats, closing, null, null, null, null, 0, signals);
    }

    /** They are there, and nobody to hear them: the time waits for whoever comes back. */
    Hourglass unheard() {
        return new Hourglass(spent, seenAt, null, beats, closing, null, null, null, null, 0, signals);
    }

    /** Whoever came back has the interviewer's words before them: from now on it runs. */
    Hourglass read(Instant now) {
        return heardAt == null ? new Hourglass(spent, seenAt, now, beats, closing, asker, askingSince, heldUpSince,
                againAt, tries, signals) : this;
    }

    Hourglass heldUp(Instant now, Duration again) {
        return new Hourglass(spent, seenAt, null, beats, closing, null, null,
                heldUpSince == null ? now : heldUpSince, now.plus(again), tries + 1, signals);
    }

    /** The participant has spoken, and somebody finds out what they said: that is our time. */
    Hourglass listenedTo(UUID who, Instant now) {
        return new Hourglass(spent, seenAt, null, beats, closing, who, now, heldUpSince, againAt, tries, signals);
    }

    boolean isAsked(Instant now) {
        return asker != null && askingSince != null && now.isBefore(askingSince.plus(LOST));
    }

    Duration left(int minutes, Instant now, Instant activeSince) {
        var gap = gap(now, activeSince);
        return Duration.ofMinutes(minutes).minusSeconds(spent).minus(isAbsence(gap) ? Duration.ZERO : gap);
    }

    /** What has run since it was last counted. */
    private Duration gap(Instant now, Instant activeSince) {
        if (heardAt == null) return Duration.ZERO;
        var from = Stream.of(seenAt, heardAt, activeSince).max(Instant::compareTo).orElseThrow();
        return now.isAfter(from) ? Duration.between(from, now) : Duration.ZERO;
    }

    private boolean isAbsence(Duration gap) {
        return beats && gap.compareTo(ABSENCE) > 0;
    }
}
