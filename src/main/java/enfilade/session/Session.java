package enfilade.session;

import enfilade.account.AccountId;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take.State;
import enfilade.journey.Journey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/**
 * One attempt at one stage. It is never begun anew: a retake is a session of its own.
 *
 * @param attempt        counted from 1 at each stage of a journey
 * @param runner         who holds it, as it was when the door opened
 * @param resumes        the session that could not go on, with all of which this one began; null for a new one
 * @param scheduledAt    when it was arranged for; null is any time
 * @param zone           in which zone that was said; null is the reader's own
 * @param notes          for the team alone, never shown to the participant
 * @param mode           the manner of evaluation that a program named; kept and shown
 * @param bookedAt       when a program asked for it; null while it only stands behind its door
 * @param handedInAt     when the participant was done
 * @param endedAt        when it was completed, failed or called off
 */
public record Session(@Id UUID id, @Version int version, AccountId accountId, UUID journeyId, UUID participantId,
                      UUID revisionId, UUID stageId, int attempt, State status, Runner runner, @Nullable UUID resumes,
                      @Nullable Instant scheduledAt, @Nullable String zone, @Nullable String notes,
                      @Nullable String idempotencyKey,
                      @Column("evaluation_mode") EvaluationTemplate.@Nullable Mode mode, @Nullable String pipelineId,
                      @Nullable Instant bookedAt, @Nullable Instant consentedAt, @Nullable Instant startedAt,
                      @Nullable Instant handedInAt, @Nullable Instant endedAt, Instant createdAt, Instant updatedAt) {

    static Session of(Journey journey, FrozenStage door, int attempt, Runner runner, Instant now) {
        return new Session(UUID.randomUUID(), 0, journey.accountId(), journey.id(), journey.participantId(),
                door.revision(), door.id(), attempt, State.SCHEDULED, runner, null, null, null, null, null, null, null,
                null, null, null, null, null, now, now);
    }

    Session started(boolean consented, Instant now) {
        return new Session(id, version, accountId, journeyId, participantId, revisionId, stageId, attempt,
                State.IN_PROGRESS, runner, resumes, scheduledAt, zone, notes, idempotencyKey, mode, pipelineId,
                bookedAt, consented ? now : consentedAt, now, handedInAt, endedAt, createdAt, now);
    }

    Session handedIn(Instant now) {
        return new Session(id, version, accountId, journeyId, participantId, revisionId, stageId, attempt, status,
                runner, resumes, scheduledAt, zone, notes, idempotencyKey, mode, pipelineId, bookedAt, consentedAt,
                startedAt, now, endedAt, createdAt, now);
    }

    /** Completed, failed or called off; after that it stays as it is. */
    Session ended(State how, Instant now) {
        return new Session(id, version, accountId, journeyId, participantId, revisionId, stageId, attempt, how, runner,
                resumes, scheduledAt, zone, notes, idempotencyKey, mode, pipelineId, bookedAt, consentedAt, startedAt,
                handedInAt, now, createdAt, now);
    }

    /** Another one with all of this one's arrangements, as far as it had come; it costs no attempt. */
    Session resumed(int attempt, Instant now) {
        return new Session(UUID.randomUUID(), 0, accountId, journeyId, participantId, revisionId, stageId, attempt,
                startedAt == null ? State.SCHEDULED : State.IN_PROGRESS, runner, id, scheduledAt, zone, notes, null,
                mode, pipelineId, bookedAt, consentedAt, startedAt, null, null, now, now);
    }

    /** Somebody asked for it, and said when and how. */
    Session booked(Booking it, Instant now) {
        return new Session(id, version, accountId, journeyId, participantId, revisionId, stageId, attempt, status,
                runner, resumes, it.at(), it.zone(), it.notes(), it.key(), it.mode(), it.pipelineId(), now, consentedAt,
                startedAt, handedInAt, endedAt, createdAt, now);
    }

    /** Arranged for another time, or for any time again, with other notes. */
    Session moved(Booking it, Instant now) {
        return new Session(id, version, accountId, journeyId, participantId, revisionId, stageId, attempt, status,
                runner, resumes, it.at(), it.zone(), it.notes(), idempotencyKey, mode, pipelineId, bookedAt,
                consentedAt, startedAt, handedInAt, endedAt, createdAt, now);
    }

    /** The same door as another revision has it; only for what has not begun. */
    Session on(UUID revision, Instant now) {
        return new Session(id, version, accountId, journeyId, participantId, revision, stageId, attempt, status,
                runner, resumes, scheduledAt, zone, notes, idempotencyKey, mode, pipelineId, bookedAt, consentedAt,
                startedAt, handedInAt, endedAt, createdAt, now);
    }

    /** Whether it stands behind its door as that made it: nobody has begun it, arranged it or asked for it. */
    public boolean isUntouched() {
        return status == State.SCHEDULED && startedAt == null && scheduledAt == null && bookedAt == null;
    }

    public boolean hasEnded() {
        return status.hasEnded();
    }

    public boolean hasBegun() {
        return startedAt != null;
    }

    /** Of each session that goes on from another one, which that is. */
    public static Map<UUID, UUID> resumed(List<Session> all) {
        return all.stream().filter(it -> it.resumes() != null)
                .collect(Collectors.toMap(Session::id, Session::resumes));
    }

    public boolean isUnderWay() {
        return status == State.IN_PROGRESS && handedInAt == null;
    }
}
