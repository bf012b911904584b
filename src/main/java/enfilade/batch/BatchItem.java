package enfilade.batch;

import enfilade.account.AccountId;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import enfilade.web.Choice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a batch: what would become of them, and then what did.
 *
 * @param place  counted from 1; for an import the line of the file
 * @param row    of an import, what stood in the file, until the person is there
 * @param words  what would happen, or why nothing can
 * @param seen   what the preview rested on
 * @param thing  what was made or changed
 * @param result what happened; null while nothing has
 */
record BatchItem(int place, @Nullable UUID participantId, @Nullable UUID journeyId, String name, String email,
                 @Nullable String row, String words, @Nullable String mail, String seen, Outcome outcome,
                 @Nullable UUID thing, @Nullable String result) {

    /** What became of one of them. */
    enum Outcome implements Choice {
        READY("Ready", "accent"), REFUSED("Not possible", "stopped"), SKIPPED("Skipped", "quiet"),
        DONE("Done", "passed"), CHANGED("Changed since", "waiting"), FAILED("Failed", "stopped"),
        UNDONE("Taken back", "quiet"), KEPT("Stays", "waiting");

        private final String label;
        private final String tone;

        Outcome(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    static BatchItem of(int place, Prospect it) {
        return new BatchItem(place, it.participantId(), it.journeyId(), it.name(), it.email(), null, it.words(),
                it.mail(), it.seen(), it.isPossible() ? Outcome.READY : Outcome.REFUSED, null, null);
    }

    /** Whom it is about; empty before they were imported, and once they were erased. */
    Optional<Participant> person(AccountId account, Participants all) {
        return Optional.ofNullable(participantId).flatMap(id -> all.findByAccountIdAndId(account, id));
    }

    /** The one that the act was shown; only for those who are participants already. */
    Prospect prospect() {
        if (participantId == null) throw new IllegalStateException("Nobody is there yet at " + place + ".");
        return new Prospect(participantId, journeyId, name, email, true, words, mail, seen);
    }
}
