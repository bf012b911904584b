package enfilade.batch;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts many participants away, or brings them back. */
record Archiving(Kind kind, Participants participants, Enrolling enrolling) implements BatchAct {

    @Configuration(proxyBeanMethods = false)
    static class Both {

        @Bean
        BatchAct archivingMany(Participants participants, Enrolling enrolling) {
            return new Archiving(Kind.ARCHIVE, participants, enrolling);
        }

        @Bean
        BatchAct restoringMany(Participants participants, Enrolling enrolling) {
            return new Archiving(Kind.RESTORE, participants, enrolling);
        }
    }

    @Override
    public void check(Actor by, Wish wish) {
        by.mayEnrol();
    }

    @Override
    public List<Prospect> look(Actor by, Wish wish, Collection<UUID> ids) {
        return participants.inOrder(by.accountId(), ids).stream().map(this::prospect).toList();
    }

    @Override
    public Done apply(Actor by, Wish wish, Prospect whom) {
        put(by, whom.participantId(), isAway());
        return new Done(Optional.empty(), isAway() ? "Archived." : "Restored.");
    }

    @Override
    public void undo(Actor by, Wish wish, Prospect whom, Done done) {
        if (participants.of(by, whom.participantId()).isArchived() != isAway()) {
            throw new Refusal.Conflict(isAway() ? "Somebody has restored them since."
                    : "Somebody has archived them since.");
        }
        put(by, whom.participantId(), !isAway());
    }

    private Prospect prospect(Participant it) {
        var isPossible = it.isArchived() != isAway();
        var words = isPossible ? isAway() ? "Will be archived. Journeys under way go on." : "Will be active again."
                : isAway() ? "Is archived already." : "Is active already.";
        return new Prospect(it.id(), null, it.name(), it.email(), isPossible, words, null, it.status().name());
    }

    private void put(Actor by, UUID participant, boolean away) {
        if (away) enrolling.archive(by, participant);
        else enrolling.restore(by, participant);
    }

    private boolean isAway() {
        return kind == Kind.ARCHIVE;
    }
}
