package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.evaluation.Recommendation;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One participant's way through one revision.
 *
 * @param entries    how many entries its history has
 * @param deadlineAt until when the participant has time at the open door; null is no deadline
 * @param touchedAt  when the participant, or somebody for them, last did something at the open door
 * @param toldAt     from when on the participant is told how it ended; until then it can be taken back
 * @param wordAt     from when on they are told the recommendation, when that comes later
 * @param assigneeId the member who takes care of what it waits for
 * @param moves      how often it was moved to another revision; from then on {@link Paths} knows its doors
 */
public record Journey(@Id UUID id, @Version int version, AccountId accountId, UUID participantId, UUID templateId,
                      UUID revisionId, Status status, UUID stageId, @Nullable Reason waitingFor, Instant since,
                      boolean granted, @Nullable String recommendation, @Nullable String recommendedBy, int entries,
                      @Nullable Instant deadlineAt, Instant touchedAt, @Nullable Instant toldAt,
                      @Nullable Instant wordAt, @Nullable UUID assigneeId, int moves, Instant createdAt,
                      Instant updatedAt) {

    /** How long an end can be taken back before the participant hears of it. */
    public static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

    static Journey of(AccountId account, UUID participant, UUID template, UUID revision, Standing it, Instant now) {
        return new Journey(UUID.randomUUID(), 0, account, participant, template, revision, it.status(), it.stage(),
                it.waitingFor(), it.since(), it.granted(), null, null, 0, null, now, null, null, null, 0, now, now);
    }

    public Standing standing() {
        return new Standing(status, stageId, waitingFor, since, granted,
                recommendation == null ? null : new Recommendation(recommendation, recommendedBy));
    }

    /** One entry further in its history. Whoever was to take care of the last question is not asked the next one. */
    Journey stepped(Standing to, Instant now) {
        var word = to.recommendation();
        var sameQuestion = status == to.status() && waitingFor == to.waitingFor() && stageId.equals(to.stage());
        return new Journey(id, version, accountId, participantId, templateId, revisionId, to.status(), to.stage(),
                to.waitingFor(), to.since(), to.granted(), word == null ? null : word.word(),
                word == null ? null : word.by(), entries + 1, deadlineAt, touchedAt, toldAt, wordAt,
                sameQuestion ? assigneeId : null, moves, createdAt, now);
    }

    Journey until(@Nullable Instant deadline, Instant touched) {
        return new Journey(id, version, accountId, participantId, templateId, revisionId, status, stageId, waitingFor,
                since, granted, recommendation, recommendedBy, entries, deadline, touched, toldAt, wordAt, assigneeId,
                moves, createdAt, updatedAt);
    }

    Journey telling(@Nullable Instant toldAt, @Nullable Instant wordAt) {
        return new Journey(id, version, accountId, participantId, templateId, revisionId, status, stageId, waitingFor,
                since, granted, recommendation, recommendedBy, entries, deadlineAt, touchedAt, toldAt, wordAt,
                assigneeId, moves, createdAt, updatedAt);
    }

    Journey assigned(@Nullable UUID member) {
        return new Journey(id, version, accountId, participantId, templateId, revisionId, status, stageId, waitingFor,
                since, granted, recommendation, recommendedBy, entries, deadlineAt, touchedAt, toldAt, wordAt, member,
                moves, createdAt, updatedAt);
    }

    /** On another revision; where it stands there is told by what happens next. */
    Journey on(UUID revision, UUID stage) {
        return new Journey(id, version, accountId, participantId, templateId, revision, status, stage, waitingFor,
                since, granted, recommendation, recommendedBy, entries, deadlineAt, touchedAt, toldAt, wordAt,
                assigneeId, moves + 1, createdAt, updatedAt);
    }

    /** Whether the participant knows how it ended. */
    public boolean isTold(Instant now) {
        return status == Status.WITHDRAWN || toldAt != null && !now.isBefore(toldAt);
    }

    /** Whether anybody hears of its end: not of an invitation that was taken back before it was sent. */
    public boolean isNews() {
        return status != Status.TAKEN_BACK;
    }

    /** When the last news of how it ended reaches the participant: the end itself, or its word. */
    public @Nullable Instant newsAt() {
        return wordAt == null ? toldAt : wordAt;
    }

    /** Whether the participant may know the recommendation, if there is one. */
    public boolean isWordTold(Instant now) {
        return isTold(now) && (wordAt == null || !now.isBefore(wordAt));
    }
}
