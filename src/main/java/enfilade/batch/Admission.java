package enfilade.batch;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.activity.Activities;
import enfilade.batch.Batch.Kind;
import enfilade.batch.BatchAct.Done;
import enfilade.participant.Belongings;
import enfilade.participant.Enrolling;
import enfilade.participant.Participants;
import enfilade.web.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row of a table becomes a participant, and is let go again when the import is taken back in time. */
@Component
class Admission implements Work {

    private final Enrolling enrolling;
    private final Participants participants;
    private final Acts acts;
    private final Recall letters;
    private final List<Belongings> belongings;
    private final Activities activities;
    private final JdbcClient db;

    Admission(Enrolling enrolling, Participants participants, Acts acts, Recall letters,
              List<Belongings> belongings, Activities activities, JdbcClient db) {
        this.enrolling = enrolling;
        this.participants = participants;
        this.acts = acts;
        this.letters = letters;
        this.belongings = belongings;
        this.activities = activities;
        this.db = db;
    }

    @Override
    public boolean does(Kind kind) {
        return kind == Kind.IMPORT;
    }

    @Override
    public Optional<String> change(Actor by, Batch batch, BatchItem item) {
        if (item.row() == null) return Optional.of("Whoever has this e-mail was erased since the preview.");
        return participants.findByAccountIdAndEmailLower(by.accountId(), Email.fold(item.email()))
                .map(same -> "Changed since the preview, so nothing was done: " + same.name() + " has this e-mail.");
    }

    @Override
    public Result apply(Actor by, Batch batch, BatchItem item) {
        var row = cells(Objects.requireNonNull(item.row()));
        var draft = Columns.of("file", List.copyOf(row.keySet())).draft(row, batch.wish().tags());
        var added = enrolling.enrol(by, draft, null).id();
        if (batch.wish().templateId() == null) return new Result(added, null, "Added.");
        var invited = acts.of(Kind.INVITE).apply(by, batch.wish(), prospect(item, added));
        return new Result(added, invited.thing().orElse(null), "Added and invited.");
    }

    /** Only who is as they came, and walks nowhere else. */
    @Override
    public void undo(Actor by, Batch batch, BatchItem item) {
        var participant = item.person(by.accountId(), participants)
                .orElseThrow(() -> new Refusal.Conflict(Acts.GONE));
        var id = participant.id();
        if (participant.version() != 1) throw new Refusal.Conflict("Somebody has changed them since.");
        if (journeys(by, id) > (item.thing() == null ? 0 : 1)) {
            throw new Refusal.Conflict("They walk through another template by now.");
        }
        if (item.thing() != null) {
            if (!letters.recall(by, batch.id(), List.of(item.thing()))) {
                throw new Refusal.Conflict("The invitation has left already.");
            }
            acts.of(Kind.INVITE).undo(by, batch.wish(), prospect(item, id), new Done(Optional.of(item.thing()), ""));
        }
        belongings.forEach(it -> it.erase(by.accountId(), id));
        db.sql("delete from participant where account_id = :account and id = :id")
                .param("account", by.accountId().value()).param("id", id).update();
        activities.record(by, "participant.erased", id, "Took back that a participant was imported");
    }

    private int journeys(Actor by, UUID participant) {
        return db.sql("select count(*) from journey where account_id = :account and participant_id = :participant")
                .param("account", by.accountId().value()).param("participant", participant).query(Integer.class)
                .single();
    }

    private static Prospect prospect(BatchItem item, UUID participant) {
        return new Prospect(participant, null, item.name(), item.email(), true, item.words(), item.mail(), item.seen());
    }

    static Map<String, String> cells(String row) {
        var cells = new LinkedHashMap<String, String>();
        JsonText.read(row).properties().forEach(it -> cells.put(it.getKey(), it.getValue().asString()));
        return cells;
    }
}
