package enfilade.review;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.evaluation.Recommendation;
import enfilade.journey.Petition;
import enfilade.journey.Standing.Reason;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A journey that needs a person, as its reader may know it.
 *
 * @param reason   what it waits for; null when it has ended and only its last word is to be confirmed
 * @param place    by what it stands in the queue
 * @param attempt  which attempt at that door the newest session is
 * @param asked    who was asked by name, and until when they are away; empty is anyone who reviews
 * @param assignee who has taken it; null is nobody
 * @param back     until when the one who has taken it is away; null while they are here
 * @param petition what sort of thing the participant asked for; null unless they did
 * @param due      by when that is to be answered: due 22 Dec, late by 3 days
 * @param words    what the participant asked for last; null when that was without words, or is not for the reader
 * @param age      how long already: 2 days; empty within the first hour
 * @param mine     whether the reader may decide here
 */
public record Waiting(UUID id, String participant, UUID templateId, String template, String stage,
                      @Nullable Reason reason, @Nullable Recommendation draft, Instant since, Instant place,
                      int attempt, List<String> asked, @Nullable UUID assigneeId, @Nullable String assignee,
                      @Nullable String back, Petition.@Nullable Kind petition, @Nullable String due, boolean isLate,
                      @Nullable String words, boolean mine, UUID reader, String age) {

    private static final int SHORT = 120;

    static Waiting from(ResultSet row, Actor me, Dates dates, Instant now) throws SQLException {
        var review = row.getObject("review_since", OffsetDateTime.class);
        var reason = review == null ? row.getString("waiting_for") : Reason.REVIEW.name();
        var word = row.getString("recommendation");
        var petition = row.getString("petition");
        var dueAt = row.getObject("due_at", OffsetDateTime.class);
        var due = dueAt == null ? null : dueAt.toInstant();
        var isLate = due != null && !now.isBefore(due);
        var asked = row.getString("asked");
        var isMine = row.getBoolean("mine");
        var since = (review == null ? row.getObject("since", OffsetDateTime.class) : review).toInstant();
        return new Waiting(row.getObject("id", UUID.class), row.getString("participant"),
                row.getObject("template_id", UUID.class), row.getString("template_name"), row.getString("stage_name"),
                reason == null ? null : Reason.valueOf(reason), word == null ? null : new Recommendation(word, null),
                since, row.getObject("place", OffsetDateTime.class).toInstant(), row.getInt("attempt"),
                asked == null ? List.of() : asked.lines().map(it -> Away.named(it, dates)).toList(),
                row.getObject("assignee_id", UUID.class), row.getString("assignee"),
                Away.until(row.getObject("assignee_absent_until", LocalDate.class), dates),
                petition == null ? null : Petition.Kind.valueOf(petition), due == null ? null
                        : due(due, isLate, me, dates), isLate,
                isMine ? row.getString("words") : null, isMine, me.id(), dates.age(since));
    }

    static String due(Instant due, boolean isLate, Actor me, Dates dates) {
        return isLate ? ("late by " + dates.age(due)).replaceFirst(" by $", "") : "due " + dates.day(due, me.zone());
    }

    /** What is to be decided or written, in words. */
    public String question() {
        var asks = petition == null ? "Asks for something" : switch (petition) {
            case PERSON -> "Asks for a person";
            case MORE_TIME -> "Asks for more time";
            case ANOTHER_WAY -> "Asks for another way";
            case LOOK_AGAIN -> "Asks somebody to look again";
            case ERASURE -> "Asks to be erased";
        };
        return question(reason, stage, words, draft).replaceFirst("^Asks(?=: |$)", asks);
    }

    /** Where it is done: on the page of the journey, or on that of what was asked beside it. */
    public String path() {
        return isBeside() ? "/reviews/requests/" + id : "/journeys/" + id;
    }

    public boolean isBeside() {
        return petition != null && !petition.isOnTheWay();
    }

    /** Whether somebody can take it, or give it back. */
    public boolean isTakeable() {
        return mine && reason != null && !isBeside();
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
            case REQUEST -> words == null ? "Asks" : "Asks: “" + Texts.cut(Texts.inOneLine(words), SHORT) + "”";
            case null -> draft == null ? "Give the recommendation"
                    : "Confirm “" + draft.words() + "”, or choose another";
        };
    }

    /** Whether more time, another link or an end is what it needs. */
    public boolean isOutOfTime() {
        return reason == Reason.OVERDUE;
    }

    public boolean isTaken() {
        return assigneeId != null && assignee != null;
    }

    public boolean isTakenByReader() {
        return isTaken() && reader.equals(assigneeId);
    }

    /** Whose turn it is. */
    public String turn() {
        if (petition == Petition.Kind.ERASURE) return "Owners and admins";
        if (isTakenByReader()) return "You have taken it";
        if (isTaken()) return assignee + (back == null ? " has taken it" : back + ", has taken it; others may");
        return asked.isEmpty() ? "Anyone who reviews" : Away.asked(asked);
    }

    /** Senior Backend Engineer · Technical · attempt 2 */
    public String facts() {
        return template + " · " + stage + (attempt > 1 ? " · attempt " + attempt : "");
    }

    Cursor cursor() {
        return Cursor.at(place.toString(), id);
    }
}
