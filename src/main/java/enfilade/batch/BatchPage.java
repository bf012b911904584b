package enfilade.batch;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.batch.Batch.Status;
import enfilade.batch.BatchItem.Outcome;
import enfilade.web.Choice;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of batches show: the latest ones in one statement, one of them in five at most. */
@Component
class BatchPage {

    static final int SIZE = 50;

    private static final int LATEST = 50;

    /** Which of its people are wanted, as the address says. */
    record Query(@Nullable String outcome, @Nullable Integer after, @Nullable Integer before) {

        static final Query ALL = new Query(null, null, null);

        @Nullable Outcome wanted() {
            return Choice.named(outcome, Outcome.values()).orElse(null);
        }
    }

    /** One batch in the list, ready to print. */
    record Line(UUID id, String title, Status status, String by, String when) {}

    /** One figure of a batch. */
    record Figure(int people, String label, String tone) {}

    private final Batches batches;
    private final BatchItems items;
    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    BatchPage(Batches batches, BatchItems items, JdbcClient db, Dates dates, Clock clock) {
        this.batches = batches;
        this.items = items;
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    Batch show(Actor me, UUID id, Query query, Model model) {
        var batch = batches.of(me.accountId(), id);
        var counts = items.counts(me.accountId(), id);
        var ready = counts.getOrDefault(Outcome.READY, 0);
        model.addAttribute("batch", batch);
        model.addAttribute("title", Titles.of(batch, template(me, batch)));
        model.addAttribute("ready", ready);
        model.addAttribute("verb", Titles.verb(batch, ready));
        model.addAttribute("figures", Stream.of(Outcome.values()).filter(counts::containsKey)
                .map(it -> new Figure(counts.get(it), it.label(), it.tone())).toList());
        model.addAttribute("mendable", batch.kind() == Batch.Kind.IMPORT
                && Stream.of(Outcome.REFUSED, Outcome.FAILED, Outcome.CHANGED).anyMatch(counts::containsKey));
        model.addAttribute("mails", mails(batch));
        model.addAttribute("done", batch.people() - ready);
        model.addAttribute("undoable", batch.isUndoable(clock.instant()));
        model.addAttribute("until", batch.mailsAt() == null ? "" : dates.minute(batch.mailsAt(), me.zone()));
        model.addAttribute("when", dates.minute(batch.confirmedAt() == null ? batch.createdAt()
                : batch.confirmedAt(), me.zone()));
        model.addAttribute("undone", batch.undoneAt() == null ? null : "Taken back by " + batch.undoneByName() + ", "
                + dates.minute(batch.undoneAt(), me.zone()));
        model.addAttribute("outcomes", Stream.of(Outcome.values()).filter(counts::containsKey).toList());
        rows(batch, query, model);
        surround(me, model);
        return batch;
    }

    void surround(Actor me, Model model) {
        model.addAttribute("zoneName", dates.zone(me.zone()));
    }

    /** Reads batch_by_birth. */
    List<Line> latest(Actor me) {
        return db.sql("""
                select b.id, b.kind, b.status, b.template_id, b.revision, b.tags, b.made_by_name, b.people,
                       b.created_at, t.template_name
                  from batch b
                  left join evaluation_template t on (t.account_id, t.id) = (b.account_id, b.template_id)
                 where b.account_id = :account
                 order by b.created_at desc, b.id desc
                 fetch first %d rows only
                """.formatted(LATEST)).param("account", me.accountId().value()).query((row, n) -> new Line(
                        row.getObject("id", UUID.class),
                        Titles.of(Batch.Kind.valueOf(row.getString("kind")), row.getInt("people"),
                                row.getObject("revision", Integer.class),
                                Stream.of((Object[]) row.getArray("tags").getArray()).map(String::valueOf).toList(),
                                row.getString("template_name")),
                        Status.valueOf(row.getString("status")), row.getString("made_by_name"),
                        dates.minute(row.getObject("created_at", OffsetDateTime.class).toInstant(), me.zone())))
                .list();
    }

    private void rows(Batch batch, Query query, Model model) {
        var down = query.before() == null;
        var from = down ? query.after() == null ? 0 : query.after() : query.before();
        var found = items.page(batch, query.wanted(), from, down, SIZE + 1);
        var more = found.size() > SIZE;
        var page = more ? found.subList(0, SIZE) : found;
        var rows = down ? page : page.reversed();
        var address = "/participants/batches/" + batch.id() + "?outcome="
                + (query.wanted() == null ? "" : query.wanted().wire());
        model.addAttribute("chosen", query.wanted());
        model.addAttribute("rows", rows);
        model.addAttribute("earlier", rows.isEmpty() || !(down ? from > 0 : more) ? null
                : address + "&before=" + rows.getFirst().place());
        model.addAttribute("later", rows.isEmpty() || !(!down || more) ? null
                : address + "&after=" + rows.getLast().place());
    }

    /** Invitation to 38 people; nothing if nobody gets one. */
    private String mails(Batch batch) {
        return items.letters(batch).entrySet().stream()
                .map(it -> it.getKey() + " to " + Texts.counted(it.getValue(), "person", "people"))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String template(Actor me, Batch batch) {
        if (batch.wish().templateId() == null) return null;
        return db.sql("select template_name from evaluation_template where account_id = :account and id = :id")
                .param("account", me.accountId().value()).param("id", batch.wish().templateId())
                .query(String.class).single();
    }
}
