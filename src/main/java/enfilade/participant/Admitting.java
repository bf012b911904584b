package enfilade.participant;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.participant.Participant.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** All of them, but for those who are here already; when one row cannot be, nobody is added. */
    public Admitted admit(Actor by, List<Row> rows) {
        by.mayEnrol();
        var here = here(by, rows);
        var created = new LinkedHashSet<UUID>();
        var skipped = new ArrayList<Skipped>();
        var checks = new Checks();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var email = Email.fold(row.draft().email());
            var same = here.get(email);
            if (same != null) {
                skipped.add(new Skipped(i, row.draft().email(), created.contains(same), same));
                continue;
            }
            var added = checks.under("[" + i + "]", () -> enrolling.add(by, row.draft(), row.templateId()));
            if (isOver(checks)) break;
            if (added == null) continue;
            here.put(email, added.id());
            created.add(added.id());
        }
        checks.refuse();
        return new Admitted(List.copyOf(created), skipped);
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
        return checks.issues().stream().map(Issue::code).anyMatch("taken"::equals);
    }
}
