package enfilade.review;

import enfilade.Texts;
import enfilade.evaluation.Recommendation;
import enfilade.journey.Standing.Reason;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A journey that needs a person, as its reader may know it.
 *
 * @param reason   what it waits for; null when it has ended and only its last word is to be confirmed
 * @param place    by what it stands in the queue
 * @param attempt  which attempt at that door the newest session is
 * @param asked    who was asked by name; empty is anyone who reviews
 * @param words    what the participant asked for last
 * @param age      how long already: 2 days; empty within the first hour
 * @param mine     whether the reader may decide here
 */
public record Waiting(UUID id, String participant, UUID templateId, String template, String stage,
                      @Nullable Reason reason, @Nullable Recommendation draft, Instant since, Instant place,
                      int attempt, List<String> asked, @Nullable UUID assigneeId, @Nullable String assignee,
                      @Nullable String words, boolean mine, UUID reader, String age) {

    private static final int SHORT = 120;

    static Waiting from(ResultSet row, UUID reader, Function<Instant, String> ages)
            throws SQLException {
        var review = row.getObject("review_since", OffsetDateTime.class);
        var reason = review == null ? row.getString("waiting_for") : Reason.REVIEW.name();
        var word = row.getString("recommendation");
        var asked = row.getString("asked");
        var since = (review == null ? row.getObject("since", OffsetDateTime.class) : review).toInstant();
        return new Waiting(row.getObject("id", UUID.class), row.getString("participant"),
                row.getObject("template_id", UUID.class), row.getString("template_name"), row.getString("stage_name"),
                reason == null ? null : Reason.valueOf(reason), word == null ? null : new Recommendation(word, null),
                since, row.getObject("place", OffsetDateTime.class).toInstant(), row.getInt("attempt"),
                asked == null ? List.of() : List.of(asked.split("\n")),
                row.getObject("assignee_id", UUID.class), row.getString("assignee"), row.getString("words"),
                row.getBoolean("mine"), reader, ages.apply(since));
    }

    /** What is to be decided or written, in words. */
    public String question() {
        return question(reason, stage, words, draft);
    }

    static String question(@Nullable Reason reason, String stage, @Nullable String words,
                           @Nullable Recommendation draft) {
        return switch (reason) {
            case APPROVAL -> "Approve or decline after " + stage;
            case MOVE_ON -> "Move on after " + stage + ", or another attempt";
            case BELOW_MARK -> "Below the mark: advance, another attempt, or stop";
            case CANNOT_SCORE -> "No score came of it: another attempt, advance, or stop";
            case REVIEW -> "Write the review for " + stage;
            case OVERDUE -> "Their time is over: give more, or stop";
            case REQUEST -> "Asks: “" + Texts.cut(words == null ? "for a person" : Texts.inOneLine(words), SHORT) + "”";
            case null -> draft == null ? "Give the recommendation"
                    : "Confirm “" + draft.words() + "”, or choose another";
        };
    }

    public boolean isTaken() {
        return assigneeId != null && assignee != null;
    }

    public boolean isTakenByReader() {
        return isTaken() && reader.equals(assigneeId);
    }

    /** Whose turn it is. */
    public String turn() {
        if (isTaken()) return isTakenByReader() ? "You have taken it" : assignee + " has taken it";
        return asked.isEmpty() ? "Anyone who reviews" : "Asked: " + String.join(", ", asked);
    }

    /** Senior Backend Engineer · Technical · attempt 2 */
    public String facts() {
        return template + " · " + stage + (attempt > 1 ? " · attempt " + attempt : "");
    }

    Cursor cursor() {
        return Cursor.at(place.toString(), id);
    }
}
