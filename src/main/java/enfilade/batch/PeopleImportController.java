package enfilade.batch;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.batch.BatchItem.Outcome;
import enfilade.participant.TemplateChoice;
import enfilade.web.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A table of people: handed in, looked at row by row, and the bad rows given back to be mended. */
@Controller
class PeopleImportController {

    private final Gathering gathering;
    private final Batches batches;
    private final BatchItems items;
    private final JdbcClient db;

    PeopleImportController(Gathering gathering, Batches batches, BatchItems items, JdbcClient db) {
        this.gathering = gathering;
        this.batches = batches;
        this.items = items;
        this.db = db;
    }

    @GetMapping("/participants/import")
    String blank(Actor me, Model model) {
        me.mayEnrol();
        model.addAttribute("form", new PeopleForm(null, "", null, ""));
        model.addAttribute("templates", TemplateChoice.toStartOn(me, db));
        return "batches/import";
    }

    /** Leads to the preview. */
    @PostMapping("/participants/import")
    Object preview(Actor me, @ModelAttribute("form") PeopleForm form, BindingResult errors, Model model) {
        me.mayEnrol();
        var given = form == null ? new PeopleForm(null, "", null, "") : form;
        var batch = Fields.<@Nullable Batch>accept(errors, () -> Checks.spelt(Wanted::field, () -> {
            if (!given.isFile() && given.text().isBlank()) {
                throw new Refusal.Invalid("file", "Choose a file, or paste the rows below.");
            }
            return gathering.gather(me, given.isFile() ? "file" : "text", given.read(), given.wish());
        }), null);
        if (batch != null) return "redirect:/participants/batches/" + batch.id();
        Fields.showAgain("form", given.again(), errors, model);
        model.addAttribute("templates", TemplateChoice.toStartOn(me, db));
        return new ModelAndView("batches/import", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A table to begin with: the columns that are understood. */
    @GetMapping("/participants/import/columns.csv")
    ResponseEntity<byte[]> columns(Actor me) {
        me.mayEnrol();
        return csv("participants.csv", List.of(Stream.of(Columns.Field.values())
                .filter(it -> it != Columns.Field.FIRST && it != Columns.Field.LAST).map(Columns.Field::label)
                .toList()));
    }

    /** The rows that made nobody, as they were, with what is wrong in the last column: to be mended and handed in. */
    @GetMapping("/participants/batches/{batchId}/refused.csv")
    ResponseEntity<byte[]> refused(Actor me, @PathVariable UUID batchId) {
        me.mayEnrol();
        var batch = batches.of(me.accountId(), batchId);
        var rows = new ArrayList<List<String>>();
        Stream.of(Outcome.REFUSED, Outcome.FAILED, Outcome.CHANGED)
                .flatMap(it -> items.next(batch, it, false, Batch.MOST).stream()).filter(it -> it.row() != null)
                .forEach(item -> {
                    var cells = Admission.cells(item.row());
                    cells.remove(Columns.WRONG);
                    if (rows.isEmpty()) rows.add(with(cells.keySet(), Columns.WRONG));
                    rows.add(with(cells.values(), item.result() == null ? item.words() : item.result()));
                });
        return csv("rows-to-mend.csv", rows);
    }

    private static List<String> with(Collection<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private static ResponseEntity<byte[]> csv(String name, List<List<String>> rows) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build()
                        .toString()).body(Cells.csv(rows));
    }
}
