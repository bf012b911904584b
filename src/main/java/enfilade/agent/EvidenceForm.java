package enfilade.agent;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.agent.Question.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a good answer mentions, as it was typed: the other ways of saying it stand in one line, with commas
 * between them. One that has a comma of its own stands in quotation marks.
 */
public record EvidenceForm(String text, String aliases) {

    static final EvidenceForm BLANK = new EvidenceForm("", "");

    public EvidenceForm {
        text = Texts.typed(text);
        aliases = Texts.typed(aliases);
    }

    static EvidenceForm of(Evidence it) {
        return new EvidenceForm(it.text(),
                it.aliases().stream().map(EvidenceForm::quoted).collect(Collectors.joining(", ")));
    }

    boolean isBlank() {
        return text.isBlank() && aliases.isBlank();
    }

    /** @return null, with what is wrong below that path, when it makes no sense */
    @Nullable Evidence toEvidence(String path, Checks checks) {
        var point = checks.under(path, () -> new Evidence(text, split(aliases)));
        if (point != null) OffLimits.check(point, checks, path + ".text");
        return point;
    }

    private static String quoted(String alias) {
        return alias.contains(",") || alias.startsWith("\"") ? '"' + alias.replace("\"", "\"\"") + '"' : alias;
    }

    private static List<String> split(String line) {
        var parts = new ArrayList<String>();
        for (int from = 0, end; from <= line.length(); from = end + 1) {
            end = comma(line, from);
            var part = line.substring(from, end).strip();
            var isQuoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
            parts.add(isQuoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
        }
        return parts;
    }

    /** Where the part ends: at the next comma, or behind what is quoted when the quotation is closed. */
    private static int comma(String line, int from) {
        var next = line.indexOf(',', from);
        var end = next < 0 ? line.length() : next;
        if (!line.substring(from, end).strip().startsWith("\"")) return end;
        var quotes = 0;
        for (int i = from; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ',' && quotes % 2 == 0) return quotes % 2 == 0 ? i : end;
            if (line.charAt(i) == '"') quotes++;
        }
        return end;
    }
}
