package enfilade.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables that spreadsheets open and never carry out. */
final class Cells {

    /** With the mark by which spreadsheets know the encoding. */
    static byte[] csv(List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (var row : rows) printer.printRecord(row.stream().map(Cells::safe).toList());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Begins like a formula, and is no number. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0
                && !cell.matches("[+-]?\\d+([.,]\\d+)?");
    }

    private static String safe(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private Cells() {}
}
