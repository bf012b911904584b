package enfilade.notice;

import enfilade.Texts;
import enfilade.web.Choice;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter of the Outbox, ready to print.
 *
 * @param to    the name and the mail address of the one it goes to
 * @param state what became of it, in one or two sentences
 */
record OutboxRow(UUID id, String to, String subject, String kind, Message.Status status, String state,
                 boolean mayBeHeld, Instant createdAt, String when) {

    /** May go, or go once more, when there is a mail server. */
    public boolean isToSend() {
        return status == Message.Status.SENT || status == Message.Status.FAILED || status == Message.Status.TO_COPY;
    }

    /** Sent and failed ones go again; one that was only ever there to be copied goes for the first time. */
    public String verb() {
        return status == Message.Status.TO_COPY ? "Send it now" : "Send again";
    }

    /** Puts letters into words, on the clock of the one who reads. */
    record Reader(ZoneId zone, Instant now, Dates dates, boolean isServerThere) {

        OutboxRow row(ResultSet row, int number) throws SQLException {
            var status = Message.Status.valueOf(row.getString("status"));
            var name = row.getString("to_name");
            var email = row.getString("to_email");
            var created = instant(row, "created_at");
            return new OutboxRow(row.getObject("id", UUID.class), name == null ? email : name + ", " + email,
                    row.getString("subject"), Letter.Kind.valueOf(row.getString("kind")).label(), status,
                    state(row, status), mayBeHeld(row, status), created, dates.minute(created, zone));
        }

        private String state(ResultSet row, Message.Status status) throws SQLException {
            var due = instant(row, "due_at");
            var error = row.getString("last_error");
            var sent = instant(row, "sent_at");
            var tried = Texts.counted(row.getInt("attempts"), "time", "times");
            return switch (status) {
                case SENT -> "Sent " + dates.minute(sent, zone);
                case FAILED -> "Could not be sent. " + sentence(error) + " Tried " + tried + ".";
                case CANCELLED -> "Held back before it left";
                case TO_COPY -> due.isAfter(now) ? "Waits until " + dates.minute(due, zone) + ", then to copy"
                        : isServerThere ? "To copy: there was no mail server for it"
                        : "To copy: no mail server is set up";
                case WAITING -> error != null ? "Not sent yet. " + sentence(error) + " Tried " + tried + ", next "
                        + dates.minute(due, zone) + "."
                        : due.isAfter(now) ? "Waits until " + dates.minute(due, zone) : "On its way";
            };
        }

        /** The same as {@link Message#UNHEARD}. */
        private boolean mayBeHeld(ResultSet row, Message.Status status) throws SQLException {
            return status == Message.Status.WAITING && instant(row, "begun_at") == null
                    || status == Message.Status.TO_COPY && instant(row, "due_at").isAfter(now);
        }

        private static String sentence(String words) {
            return words.endsWith(".") ? words : words + ".";
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }

    /** What stands in the address of the list. */
    record Query(Message.@Nullable Status status, @Nullable String page) {

        /** Nothing was asked for: when there is nothing then, there is nothing at all. */
        public boolean isFirst() {
            return status == null && page == null;
        }

        @Nullable String address(@Nullable String page) {
            if (page == null) return null;
            return "/outbox?" + (status == null ? "" : "status=" + status.wire() + "&") + "page=" + page;
        }

        static Query of(@Nullable String status, @Nullable String page) {
            return new Query(Choice.named(status, Message.Status.values()).orElse(null), page);
        }
    }
}
