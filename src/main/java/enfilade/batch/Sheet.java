package enfilade.batch;

import enfilade.Refusal;
import enfilade.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as spreadsheets write it: the first line names the columns, each other one is a row. */
record Sheet(List<String> columns, List<Row> rows) {

    static final int MOST_BYTES = 8 << 20;
    static final int MOST_COLUMNS = 100;

    private static final int LONGEST_CELL = 10_000;
    private static final String MARKS = ",;\t|";

    /**
     * One row, by the names of its columns.
     *
     * @param line where it ends in the file, counted from 1
     * @param more how many cells it has beyond the columns
     */
    record Row(int line, Map<String, String> cells, int more) {}

    /** Whatever wrote it: with a mark of its encoding or without, Unicode or what Windows wrote before. */
    static String text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) throw no("file", "This is larger than 8 MB.");
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return decoded(bytes, 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFF, 0xFE)) return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException another) {
            return decoded(bytes, 0, Charset.forName("windows-1252"));
        }
    }

    /** @param field where it was handed in */
    static Sheet read(String field, String text) {
        var plain = text.replace("\0", "");
        if (plain.isBlank()) throw no(field, "There is nothing in it.");
        var format = CSVFormat.DEFAULT.builder().setDelimiter(mark(plain)).setTrim(true)
                .setIgnoreEmptyLines(true).get();
        try (var parser = CSVParser.parse(new StringReader(plain), format)) {
            return read(field, parser);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw no(field, "A quotation mark is not closed, or something follows one that is. Look at the lines that "
                    + "have one: " + line(broken));
        }
    }

    private static Sheet read(String field, CSVParser parser) throws IOException {
        var all = parser.iterator();
        if (!all.hasNext()) throw no(field, "There is nothing in it.");
        var columns = named(field, all.next());
        var rows = new ArrayList<Row>();
        var line = 1;
        while (all.hasNext()) {
            var record = all.next();
            line = Math.max(line + 1, (int) parser.getCurrentLineNumber());
            if (Stream.of(record.values()).allMatch(String::isBlank)) continue;
            if (rows.size() == Batch.MOST) {
                throw no(field, "At most 10,000 rows at once. Part the file and import one after the other.");
            }
            rows.add(row(line, columns, record));
        }
        if (rows.isEmpty()) throw no(field, "The columns have names, and there is no row below them.");
        return new Sheet(columns, List.copyOf(rows));
    }

    /** Two columns of the same name stay two. */
    private static List<String> named(String field, CSVRecord header) {
        if (header.size() > MOST_COLUMNS) throw no(field, "At most 100 columns; this has " + header.size() + ".");
        var names = new ArrayList<String>();
        for (var cell : header) {
            var name = Texts.cut(Texts.inOneLine(Texts.plain(cell.replace("\uFEFF", ""))), 120);
            names.add(names.contains(name) ? name + " (" + (names.size() + 1) + ")" : name);
        }
        return names;
    }

    private static Row row(int line, List<String> columns, CSVRecord record) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < record.size() ? Texts.cut(unescaped(record.get(i)), LONGEST_CELL) : "");
        }
        var more = (int) Stream.of(record.values()).skip(columns.size()).filter(cell -> !cell.isBlank()).count();
        return new Row(line, cells, more);
    }

    /** What was written so that no spreadsheet takes it for a formula comes back as it was. */
    private static String unescaped(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && Cells.isFormula(cell.substring(1)) ? cell.substring(1)
                : cell;
    }

    /** The mark that parts the columns is the one that stands most often in their names. */
    private static char mark(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        var mark = ',';
        for (var it : MARKS.toCharArray()) if (count(first, it) > count(first, mark)) mark = it;
        return mark;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(it -> it == mark).count();
    }

    private static String line(Exception broken) {
        var message = String.valueOf(broken.getMessage());
        var found = Pattern.compile("line:? *(\\d+)").matcher(message);
        return found.find() ? "it is noticed at line " + found.group(1) + "." : "it is noticed at the end.";
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static Refusal.Invalid no(String field, String sentence) {
        return new Refusal.Invalid(field, sentence);
    }
}
