package enfilade.participant;

import static java.util.Comparator.comparing;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.participant.Participant.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody adds many participants at once, and hears of each row what became of it. */
@Service
@Transactional
public class Admitting {

    /** Somebody to be added, and on which template they set out. */
    public record Row(Draft draft, @Nullable UUID templateId) {}

    /** A row that made nobody, because somebody has that e-mail: in the account, or in an earlier row. */
    public record Skipped(int index, String email, boolean isRepeated, UUID id) {}

    /** What became of all the rows. */
    public record Admitted(List<UUID> created, List<Skipped> skipped) {}

    private final Participants participants;
    private final Enrolling enrolling;

    Admitting(Participants participants, Enrolling enrolling) {
        this.participants = participants;
        this.enrolling = enrolling;
    }

    /**
     * All of them, but for those who are here already; when one row cannot be, nobody is added. In the order of their
     * e-mails, whatever the order of the rows: of two who add the same people at once, one waits and none in a circle.
     */
    public Admitted admit(Actor by, List<Row> rows) {
        by.mayEnrol();
        var here = here(by, rows);
        var created = new TreeMap<Integer, UUID>();
        var skipped = new TreeMap<Integer, Skipped>();
        var refused = new TreeMap<Integer, Checks>();
        for (int i : byEmail(rows)) {
            var row = rows.get(i);
            var same = here.get(Email.fold(row.draft().email()));
            if (same != null) {
                skipped.put(i, new Skipped(i, row.draft().email(), created.containsValue(same), same));
                continue;
            }
            var checks = new Checks();
            var added = checks.tried(() -> enrolling.add(by, row.draft(), row.templateId()));
            if (added == null) refused.put(i, checks);
            if (isOver(checks)) break;
            if (added == null) continue;
            here.put(added.emailLower(), added.id());
            created.put(i, added.id());
        }
        var all = new Checks();
        refused.forEach((i, checks) -> all.adopt(checks, "[" + i + "]", path -> path));
        all.refuse();
        return new Admitted(List.copyOf(created.values()), List.copyOf(skipped.values()));
    }

    /**
     * Whether this came to its end because somebody else was adding the same people in the same moment. Whoever begins
     * anew then finds them here.
     */
    static boolean isOvertaken(RuntimeException end) {
        if (end instanceof Refusal.Invalid no) return no.issues().stream().anyMatch(Admitting::isTaken);
        return end instanceof NestedRuntimeException no && no.contains(TransientDataAccessException.class);
    }

    private static List<Integer> byEmail(List<Row> rows) {
        return IntStream.range(0, rows.size()).boxed()
                .sorted(comparing(i -> Email.fold(rows.get(i).draft().email()))).toList();
    }

    private Map<String, UUID> here(Actor by, List<Row> rows) {
        var emails = rows.stream().map(row -> Email.fold(row.draft().email())).collect(Collectors.toSet());
        var here = new HashMap<String, UUID>();
        if (emails.isEmpty()) return here;
        participants.findByAccountIdAndEmailLowerIn(by.accountId(), emails)
                .forEach(it -> here.put(it.emailLower(), it.id()));
        return here;
    }

    /** Once somebody else has added the same person in the same moment, the database takes nothing more. */
    private static boolean isOver(Checks checks) {
        return checks.issues().stream().anyMatch(Admitting::isTaken);
    }

    private static boolean isTaken(Issue issue) {
        return issue.code().equals("taken");
    }
}
