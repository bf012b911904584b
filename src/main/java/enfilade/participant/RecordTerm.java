package enfilade.participant;

import enfilade.account.Visitor;
import java.util.Optional;

/** Tells a person for how long what is kept about them stays, as their team has set it. */
public interface RecordTerm {

    /**
     * 12 months: from the end of their last way. Empty where nothing is erased by itself; that a record is held is told
     * to nobody here.
     */
    Optional<String> after(Visitor visitor);
}
