package enfilade.evaluation;

import enfilade.account.AccountId;
import enfilade.web.Choice;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One door: one format, one interviewer, one pass mark, one rule for what happens next.
 *
 * @param order its place in the row, counted from 0; null while it stands outside, archived or removed
 * @param removedFrom the place that it was removed from, to put it back there
 * @param statusBefore what an archived stage was, and becomes again when somebody restores it
 */
@Table("evaluation_stage")
public record Stage(@Id UUID id, @Version int version, AccountId accountId, UUID templateId,
                    @Column("stage_order") @Nullable Integer order, @Embedded.Empty StageDraft draft,
                    @MappedCollection(idColumn = "stage_id") Set<Reviewer> reviewers, Instant createdAt,
                    Instant updatedAt, @Nullable Instant removedAt, @Nullable Integer removedFrom,
                    @Nullable Status statusBefore) {

    /** The format of a stage. */
    public enum Kind implements Choice {
        AI_INTERVIEW("AI interview", "messages-square", "A live conversation that probes"),
        ROLEPLAY_SIMULATION("Roleplay", "drama", "The interviewer plays a part"),
        PRACTICE_SESSION("Practice", "dumbbell", "Coaching, nothing at stake"),
        ASYNC_ASSESSMENT("Written task", "file-pen-line", "Answered in their own time"),
        MANUAL_REVIEW("Manual review", "user-check", "A person scores what exists"),
        FINAL_REVIEW("Final review", "scale", "All scorecards side by side");

        private final String label;
        private final String icon;
        private final String meaning;

        Kind(String label, String icon, String meaning) {
            this.label = label;
            this.icon = icon;
            this.meaning = meaning;
        }

        @Override
        public String label() {
            return label;
        }

        public String icon() {
            return icon;
        }

        public String meaning() {
            return meaning;
        }

        /** These cannot be held without an interviewer. */
        public boolean isConversation() {
            return this == AI_INTERVIEW || this == ROLEPLAY_SIMULATION || this == PRACTICE_SESSION;
        }

        /** At these doors only reviewers act: nothing for the participant to do, nothing to try again. */
        public boolean isForReviewers() {
            return this == MANUAL_REVIEW || this == FINAL_REVIEW;
        }
    }

    /** What happens when somebody has passed. */
    public enum Automation implements Choice {
        AUTO_ADVANCE("Opens by itself", "arrow-right", "The next door, straight away"),
        REQUIRE_REVIEWER_APPROVAL("A person holds the key", "key-round", "A reviewer approves or declines"),
        NONE("Waits", "pause", "Until somebody moves them on");

        private final String label;
        private final String icon;
        private final String meaning;

        Automation(String label, String icon, String meaning) {
            this.label = label;
            this.icon = icon;
            this.meaning = meaning;
        }

        @Override
        public String label() {
            return label;
        }

        public String icon() {
            return icon;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** Only active stages are published; archived ones stand outside the row. */
    public enum Status implements Choice { DRAFT, ACTIVE, ARCHIVED }

    /** Which take counts when there are several. */
    public enum Counting implements Choice {
        LATEST("The latest"), BEST("The best");

        private final String label;

        Counting(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A member asked to review or approve at this door. */
    @Table("stage_reviewer")
    record Reviewer(AccountId accountId, UUID memberId) {}

    static Stage of(AccountId account, UUID template, @Nullable Integer order, StageDraft draft, Set<UUID> reviewers,
                    Instant now) {
        return new Stage(UUID.randomUUID(), 0, account, template, order, draft, asked(account, reviewers), now, now,
                null, null, null);
    }

    Stage with(StageDraft draft, Set<UUID> reviewers, Instant now) {
        var before = !draft.isOutside() ? null : this.draft.isOutside() ? statusBefore : this.draft.status();
        return new Stage(id, version, accountId, templateId, order, draft, asked(accountId, reviewers), createdAt, now,
                removedAt, removedFrom, before);
    }

    /** Standing at this place of the row, or outside it when null. */
    Stage at(@Nullable Integer order, Instant now) {
        return new Stage(id, version, accountId, templateId, order, draft, reviewers, createdAt, now, null, null,
                statusBefore);
    }

    Stage removed(Instant now) {
        return new Stage(id, version, accountId, templateId, null, draft, reviewers, createdAt, now, now, order,
                statusBefore);
    }

    public String name() {
        return draft.name();
    }

    public Set<UUID> reviewerIds() {
        return reviewers.stream().map(Reviewer::memberId).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Reviewer> asked(AccountId account, Set<UUID> members) {
        return members.stream().map(member -> new Reviewer(account, member)).collect(Collectors.toUnmodifiableSet());
    }
}
