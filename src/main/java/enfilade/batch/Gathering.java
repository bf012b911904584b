package enfilade.batch;

import static java.util.function.Function.identity;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchItem.Outcome;
import enfilade.participant.Participant;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participants;
import enfilade.web.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody hands in a table of people and sees, row by row, who would be added, who is here already, what is wrong. */
@Service
@Transactional
class Gathering {

    private static final int AT_A_TIME = 1_000;

    /** One row as it was read: whom it describes, or why it describes nobody. */
    private record Read(Sheet.Row row, @Nullable Draft draft, String wrong) {}

    private final Preparing preparing;
    private final Participants participants;
    private final Acts acts;

    Gathering(Preparing preparing, Participants participants, Acts acts) {
        this.preparing = preparing;
        this.participants = participants;
        this.acts = acts;
    }

    /**
     * Nobody is added yet.
     *
     * @param field where the table was handed in, for what is wrong with the whole
     * @param wish  the tags that all of them get, and where they are invited to, if anywhere
     */
    Batch gather(Actor by, String field, String text, Wish wish) {
        by.mayEnrol();
        if (wish.templateId() != null) acts.of(Kind.INVITE).check(by, wish);
        var tags = new Checks();
        tags.list("tags", wish.tags(), Participant.MOST_TAGS, Participant.LONGEST_TAG);
        tags.refuse();
        var sheet = Sheet.read(field, text);
        var columns = Columns.of(field, sheet.columns());
        var read = sheet.rows().stream().map(row -> read(row, columns, wish)).toList();
        return preparing.keep(by, Kind.IMPORT, wish, items(read, here(by, read), columns, wish), note(columns));
    }

    private static Read read(Sheet.Row row, Columns columns, Wish wish) {
        if (row.more() > 0) {
            return new Read(row, null, "It has more cells than there are columns.");
        }
        try {
            return new Read(row, columns.draft(row.cells(), wish.tags()), "");
        } catch (Refusal.Invalid no) {
            return new Read(row, null, columns.words(no.issues()));
        }
    }

    private Map<String, Participant> here(Actor by, List<Read> rows) {
        var emails = rows.stream().filter(it -> it.draft() != null).map(it -> Email.fold(it.draft().email()))
                .distinct().toList();
        var here = new HashMap<String, Participant>();
        for (int from = 0; from < emails.size(); from += AT_A_TIME) {
            here.putAll(participants.findByAccountIdAndEmailLowerIn(by.accountId(),
                    emails.subList(from, Math.min(emails.size(), from + AT_A_TIME))).stream()
                    .collect(Collectors.toMap(Participant::emailLower, identity())));
        }
        return here;
    }

    private static List<BatchItem> items(List<Read> rows, Map<String, Participant> here, Columns columns, Wish wish) {
        var seen = new HashMap<String, Sheet.Row>();
        var items = new ArrayList<BatchItem>();
        for (var it : rows) {
            if (it.draft() == null) {
                items.add(item(it, columns, Outcome.REFUSED, it.wrong(), null, null));
                continue;
            }
            var email = Email.fold(it.draft().email());
            var same = here.get(email);
            var earlier = seen.putIfAbsent(email, it.row());
            if (same != null) {
                items.add(item(it, columns, Outcome.SKIPPED, "Is here already, as " + same.name()
                        + (same.isArchived() ? ", archived." : "."), same.id(), null));
            } else if (earlier != null) {
                items.add(item(it, columns, Outcome.SKIPPED, "Has the same e-mail as line " + earlier.line() + ".",
                        null, null));
            } else {
                items.add(item(it, columns, Outcome.READY, wish.templateId() == null ? "Will be added."
                        : "Will be added and invited.", null, wish.templateId() == null ? null : "Invitation"));
            }
        }
        return items;
    }

    private static BatchItem item(Read it, Columns columns, Outcome outcome, String words, @Nullable UUID participant,
                                  @Nullable String mail) {
        var cells = it.row().cells();
        var name = it.draft() == null ? columns.cell(cells, Columns.Field.NAME) : it.draft().name();
        var email = it.draft() == null ? columns.cell(cells, Columns.Field.EMAIL) : it.draft().email();
        return new BatchItem(it.row().line(), participant, null, inShort(name, 160), inShort(email, 254),
                JsonText.line(cells), words, mail, Prospect.mark(email), outcome, null, null);
    }

    private static String inShort(@Nullable String text, int most) {
        return Texts.cut(Texts.inOneLine(Texts.plain(Texts.typed(text))), most);
    }

    private static @Nullable String note(Columns columns) {
        if (columns.unknown().isEmpty()) return null;
        return Texts.cut("Not taken over, because nobody here knows what they hold: "
                + String.join(", ", columns.unknown()), 990) + ".";
    }
}
