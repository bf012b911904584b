package enfilade.batch;

import enfilade.Texts;
import enfilade.participant.Participant.Status;
import enfilade.participant.Sought;
import enfilade.web.Choice;
import enfilade.web.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who fits the filter of the participants' list, as its address spells it. */
record Fitting(@Nullable String q, @Nullable UUID template, @Nullable String state, @Nullable String status,
               @Nullable String tag) {

    static final Fitting ALL = new Fitting(null, null, null, null, null);

    /** Without a status it is the active ones, as in the list. */
    Sought sought() {
        var shown = "any".equals(status) ? null : Choice.named(status, Status.values()).orElse(Status.ACTIVE);
        return new Sought(Words.in(Texts.cut(Texts.plain(Texts.typed(q)), Words.LONGEST)), shown, template,
                Choice.named(state, Sought.Where.values()).orElse(null),
                tag == null || tag.isBlank() ? null : Texts.plain(tag));
    }
}
