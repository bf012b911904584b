package enfilade.batch;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.web.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One thing that is done to many people: shown first, done when somebody says so, and taken back as long as no letter
 * about it has left.
 *
 * @param madeBy  the member or the key that asked for it
 * @param zone    by whose clock its moments are told
 * @param people  how many it is about
 * @param note    what was noticed about the whole when it was made
 * @param undoneByName who took it back, as they were called then; null as long as nobody has
 * @param mailsAt until when letters wait and all of it can be taken back; null before it is confirmed
 */
public record Batch(@Id UUID id, @Version int version, AccountId accountId, Kind kind, Status status,
                    @Embedded.Empty Wish wish, Actor.Kind madeByKind, UUID madeBy, String madeByName, String zone,
                    int people, Instant createdAt, @Nullable Instant confirmedAt, @Nullable Instant mailsAt,
                    @Nullable Instant endedAt, @Nullable String note, @Nullable String undoneByName,
                    @Nullable Instant undoneAt) {

    /** How many can be done at once. */
    public static final int MOST = 10_000;

    /** Nobody hears of it before that has passed, whoever it is done to first. */
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);
    private static final Duration EACH = Duration.ofMillis(50);

    /** What is done to each of them. */
    public enum Kind implements Choice {
        IMPORT("Import"), INVITE("Invite"), MOVE("Move to another revision"), ARCHIVE("Archive"), RESTORE("Restore"),
        TAG("Add tags"), UNTAG("Remove tags");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How far it has come. */
    public enum Status implements Choice {
        PREVIEW("Preview", "draft"), RUNNING("Running", "accent"), DONE("Done", "passed"),
        UNDOING("Being taken back", "accent"), UNDONE("Taken back", "quiet");

        private final String label;
        private final String tone;

        Status(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        /** The colour of its badge. */
        public String tone() {
            return tone;
        }

        /** Whether somebody who looks on would see it move. */
        public boolean isUnderWay() {
            return this == RUNNING || this == UNDOING;
        }
    }

    /**
     * What exactly is wanted.
     *
     * @param templateId where they are invited to, or walk; null where that does not matter
     * @param revision   the number of the revision to which they are moved
     * @param tags       those that are added or removed
     */
    public record Wish(@Nullable UUID templateId, @Nullable Integer revision, List<String> tags) {
        public static final Wish NONE = new Wish(null, null, List.of());

        /** As much of it as matters for that; an import may name all of it. */
        Wish of(Kind kind) {
            return switch (kind) {
                case IMPORT -> this;
                case INVITE -> new Wish(templateId, null, List.of());
                case MOVE -> new Wish(templateId, revision, List.of());
                case TAG, UNTAG -> new Wish(null, null, tags);
                case ARCHIVE, RESTORE -> NONE;
            };
        }
    }

    static Batch of(Actor by, Kind kind, Wish wish, int people, @Nullable String note, Instant now) {
        return new Batch(UUID.randomUUID(), 0, by.accountId(), kind, Status.PREVIEW, wish, by.kind(), by.id(),
                by.name(), by.zone().getId(), people, now, null, null, null, note, null, null);
    }

    Batch confirmed(Instant now) {
        return new Batch(id, version, accountId, kind, Status.RUNNING, wish, madeByKind, madeBy, madeByName, zone,
                people, createdAt, now, now.plus(SECOND_THOUGHTS).plus(EACH.multipliedBy(people)), null,
                note, null, null);
    }

    Batch undoing(Actor by, Instant now) {
        return new Batch(id, version, accountId, kind, Status.UNDOING, wish, madeByKind, madeBy, madeByName, zone,
                people, createdAt, confirmedAt, mailsAt, null, note, by.name(), now);
    }

    /** Whether all of it can still be taken back: no letter about it has left yet. */
    public boolean isUndoable(Instant now) {
        return (status == Status.RUNNING || status == Status.DONE) && mailsAt != null && now.isBefore(mailsAt);
    }
}
