package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.engine.Engines;
import enfilade.engine.Listening;
import enfilade.participant.Allowances;
import enfilade.session.Dictating.Leave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Who listens to a participant that speaks instead of typing: the service that the team uses, where it has one that
 * can; else their browser, if it can. Nobody, where somebody was promised that they need not speak.
 */
@Component
class Ears {

    /** Whose ears they are. */
    enum Whose {
        NOBODYS, BROWSERS, SERVICES;

        public boolean isThere() {
            return this != NOBODYS;
        }

        public boolean isService() {
            return this == SERVICES;
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Ears.class);

    private final Listening listening;
    private final Engines engines;
    private final Allowances allowances;
    private final Dictating dictating;
    private final Pulse pulse;

    Ears(Listening listening, Engines engines, Allowances allowances, Dictating dictating, Pulse pulse) {
        this.listening = listening;
        this.engines = engines;
        this.allowances = allowances;
        this.dictating = dictating;
        this.pulse = pulse;
    }

    Whose of(Visitor visitor) {
        if (allowances.isTextOnly(visitor.accountId(), visitor.participantId())) return Whose.NOBODYS;
        return listening.hears(engines.means(visitor.accountId())) ? Whose.SERVICES : Whose.BROWSERS;
    }

    /** The words of a recording, found with nothing held meanwhile, neither a transaction nor a connection. */
    String heard(Visitor visitor, Leave leave, byte[] recording, String mediaType) {
        try {
            var means = engines.means(visitor.accountId());
            return pulse.during(() -> dictating.isAtIt(visitor, leave),
                    () -> listening.heard(recording, mediaType, leave.language(), means));
        } finally {
            end(visitor, leave);
        }
    }

    /** Words that were found are not thrown away because it has ended meanwhile, or all connections are busy. */
    private void end(Visitor visitor, Leave leave) {
        try {
            dictating.end(visitor, leave);
        } catch (Refusal | CannotCreateTransactionException late) {
            log.info("The clock of session {} goes on by itself: {}", leave.session(), late.getMessage());
        }
    }
}
