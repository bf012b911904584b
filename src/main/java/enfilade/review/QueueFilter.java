package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Standing.Reason;
import enfilade.web.Choice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of the queue somebody looks at, as the address says it. What it says and we do not know is left out.
 *
 * @param show   whose turn it is; empty where nobody came from the queue
 * @param reason what is waited for
 */
public record QueueFilter(String show, String reason, String template, @Nullable String page) {

    /** The parts of the queue, each a tab. */
    public enum Show implements Choice {
        MINE("For me"), ASSIGNED("Assigned to me"), ALL("All"), CONFIRM("To confirm");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public QueueFilter {
        show = Choice.named(show, Show.values()).map(Choice::wire).orElse("");
        reason = Choice.named(reason, Reason.values()).map(Choice::wire).orElse("");
        template = id(template);
    }

    static final QueueFilter NOWHERE = new QueueFilter("", "", "", null);

    /** What somebody sees who asks for nothing in particular: their own, or all of it when nothing can be theirs. */
    static QueueFilter of(Actor me) {
        return NOWHERE.by(me);
    }

    QueueFilter by(Actor me) {
        return isSomewhere() ? this
                : new QueueFilter((me.role().reviews() ? Show.MINE : Show.ALL).wire(), reason, template, page);
    }

    public QueueFilter showing(Show show) {
        return new QueueFilter(show.wire(), show == Show.CONFIRM ? "" : reason, template, null);
    }

    /** Whether somebody came from the queue, so that there is a next one. */
    boolean isSomewhere() {
        return !show.isEmpty();
    }

    public Show shown() {
        return Choice.named(show, Show.values()).orElse(Show.ALL);
    }

    public boolean isConfirming() {
        return shown() == Show.CONFIRM;
    }

    @Nullable Reason reasonOf() {
        return Choice.named(reason, Reason.values()).orElse(null);
    }

    @Nullable UUID templateId() {
        return template.isEmpty() ? null : UUID.fromString(template);
    }

    public boolean isNarrowed() {
        return !reason.isEmpty() || !template.isEmpty() || page != null;
    }

    /** What stands there when there is nothing. */
    public String nothing() {
        if (isNarrowed()) return "Nothing fits";
        return isConfirming() ? "Nothing to confirm" : shown() == Show.ASSIGNED ? "Nothing is assigned to you"
                : "Nobody is waiting";
    }

    public String nothingMore() {
        if (isNarrowed()) return "Nothing that waits meets all of these filters.";
        return switch (shown()) {
            case MINE, ALL -> "New decisions appear here, oldest first.";
            case ASSIGNED -> "What you take, or somebody gives to you, stands here.";
            case CONFIRM -> "Who is through all doors waits here for a person's last word.";
        };
    }

    public QueueFilter widened() {
        return new QueueFilter(show, "", "", null);
    }

    public String address() {
        return "/reviews" + query();
    }

    /** What a link to one journey carries along, so that the next one is the next one here. */
    public String query() {
        return UriComponentsBuilder.newInstance().queryParam("show", show)
                .queryParamIfPresent("reason", given(reason)).queryParamIfPresent("template", given(template))
                .build().toUriString();
    }

    @Nullable String address(@Nullable String page) {
        return page == null ? null : address() + "&page=" + page;
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(it -> !it.isEmpty());
    }

    private static String id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? "" : UUID.fromString(text.strip()).toString();
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
