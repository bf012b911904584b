package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.web.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something that a participant asked of the team, and what became of it: a task for a person, due on a day.
 *
 * @param stageId    where their journey stood then
 * @param words      in which they asked; null when they used none
 * @param answer     what the participant was answered, in words; null when nothing was said
 * @param decisionId the decision that settled it, if one did
 */
public record Petition(@Id UUID id, @Version int version, AccountId accountId, UUID journeyId, UUID participantId,
                       UUID stageId, Kind kind, @Nullable String words, Instant askedAt, Instant dueAt, Status status,
                       @Nullable Instant settledAt, @Nullable UUID settledBy, @Nullable String settledByName,
                       @Nullable String answer, @Nullable UUID decisionId) {

    public static final int LONGEST = 4_000;

    /** What can be asked: on the way, where it makes the way wait, or beside it. */
    public enum Kind implements Choice {
        PERSON("Talk to a person", true), MORE_TIME("More time", true), ANOTHER_WAY("Another way to do this", true),
        LOOK_AGAIN("Look again at what was decided", false), ERASURE("Erase what is kept about them", false);

        private final String label;
        private final boolean isOnTheWay;

        Kind(String label, boolean isOnTheWay) {
            this.label = label;
            this.isOnTheWay = isOnTheWay;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether clocks and rules rest until it is answered. */
        public boolean isOnTheWay() {
            return isOnTheWay;
        }

        public static List<Kind> onTheWay() {
            return Arrays.stream(values()).filter(Kind::isOnTheWay).toList();
        }
    }

    /** What became of it. OVER: the way ended before anybody answered. */
    public enum Status implements Choice {
        OPEN("Open"), ANSWERED("Answered"), DONE("Done"), STAYS("Looked again: it stays"),
        CHANGED("Looked again: it changes"), DECLINED("Declined"), OVER("Their way ended first");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static Petition of(Journey journey, Kind kind, @Nullable String words, Instant now, int days) {
        return new Petition(UUID.randomUUID(), 0, journey.accountId(), journey.id(), journey.participantId(),
                journey.stageId(), kind, words, now, now.plus(Duration.ofDays(days)), Status.OPEN, null, null, null,
                null, null);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean isLate(Instant now) {
        return isOpen() && !now.isBefore(dueAt);
    }

    /** Whoever asks again without words says nothing new. */
    boolean says(@Nullable String asked) {
        return asked == null || words != null && ("\n\n" + words + "\n\n").contains("\n\n" + asked + "\n\n");
    }

    /** The same task, asked for once more in other words. */
    Petition with(String more) {
        var all = words == null ? more : words + "\n\n" + more;
        return new Petition(id, version, accountId, journeyId, participantId, stageId, kind, all, askedAt, dueAt,
                status, settledAt, settledBy, settledByName, answer, decisionId);
    }

    public Petition settled(Status how, Actor by, @Nullable String answer, @Nullable UUID decision, Instant now) {
        return new Petition(id, version, accountId, journeyId, participantId, stageId, kind, words, askedAt, dueAt,
                how, now, by.id(), by.name(), answer, decision);
    }

    /** What settled it did not happen. */
    Petition reopened() {
        return new Petition(id, version, accountId, journeyId, participantId, stageId, kind, words, askedAt, dueAt,
                Status.OPEN, null, null, null, null, null);
    }
}
