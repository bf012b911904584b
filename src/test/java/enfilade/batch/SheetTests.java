package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables come from all kinds of programs, and some of them are meant to break something. */
class SheetTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheMarkThatPartsTheColumns(String mark) {
        var sheet = Sheet.read("file", "name" + mark + "email\nZoë" + mark + "zoe@acme.example\n");

        assertThat(sheet.columns()).containsExactly("name", "email");
        assertThat(sheet.rows().getFirst().cells()).containsEntry("name", "Zoë").containsEntry("email",
                "zoe@acme.example");
    }

    @Test
    void readsWhateverEncodingItIsIn() {
        var text = "name,email\nZoë,zoe@acme.example";

        assertThat(Sheet.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(Sheet.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(Sheet.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
        assertThat(Sheet.text(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
        assertThat(Sheet.text(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    }

    @Test
    void keepsLineEndsInQuotesAndTellsTheLineOfEachRow() {
        var sheet = Sheet.read("file", "name,email,education\r\n\"Berg, Nico\",n@a.example,\"First\r\nsecond\"\r\n\r\n"
                + "Pia,p@a.example,\r\n");

        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().getFirst().cells()).containsEntry("name", "Berg, Nico");
        assertThat(sheet.rows()).extracting(Sheet.Row::line).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void zeroCharactersAreNotThere() {
        assertThat(Sheet.read("file", "na\0me,email\nP\0ia,p@a.example").rows().getFirst().cells())
                .containsEntry("name", "Pia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "name,email", "name,email\n\n,\n", "name,email\n\"Pia,p@a.example\n",
            "name,email\n\"Pia\"x,p@a.example\n"})
    void refusesWhatIsNoTable(String text) {
        assertThatThrownBy(() -> Sheet.read("file", text)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refusesTooManyRowsColumnsAndBytes() {
        var rows = IntStream.range(0, 10_001).mapToObj(i -> "P,p%d@a.example".formatted(i))
                .collect(Collectors.joining("\n", "name,email\n", ""));
        assertThatThrownBy(() -> Sheet.read("file", rows)).hasMessageContaining("10,000 rows");
        assertThat(Sheet.read("file", rows.substring(0, rows.lastIndexOf('\n'))).rows()).hasSize(10_000);

        var columns = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> Sheet.read("file", columns + "\n1")).hasMessageContaining("100 columns");
        assertThatThrownBy(() -> Sheet.text(new byte[Sheet.MOST_BYTES + 1])).hasMessageContaining("8 MB");
    }

    @Test
    void knowsColumnsHoweverTheyAreSpelt() {
        var columns = Columns.of("file", List.of("Full Name", "E-Mail", "External ID", "Organisation", "Shoe size"));

        assertThat(columns.known().keySet()).extracting(Columns.Field::label)
                .containsExactly("name", "email", "external_id", "organization");
        assertThat(columns.unknown()).containsExactly("Shoe size");
        assertThatThrownBy(() -> Columns.of("file", List.of("name", "phone"))).hasMessageContaining("email");
        assertThatThrownBy(() -> Columns.of("file", List.of("email"))).hasMessageContaining("name");
        assertThatThrownBy(() -> Columns.of("file", List.of("name", "email", "mail"))).hasMessageContaining("Rename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@x", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1+1", "＠x"})
    void nothingThatAnySpreadsheetTakesForAFormulaIsWrittenAsOne(String cell) {
        assertThat(Sheet.text(Cells.csv(List.of(List.of("name"), List.of(cell)))).replace("\"", ""))
                .contains("'" + cell);
    }

    @Test
    void whatIsWrittenIsNeverCarriedOutAndComesBackAsItWas() {
        var cells = List.of("=1+1", "@x", "-2", "+351 555", "plain", "'quoted", "a\"b,c");

        var text = Sheet.text(Cells.csv(List.of(List.of("a", "b", "c", "d", "e", "f", "g"), cells)));

        assertThat(text).contains("'=1+1", "'@x", ",-2,", "'+351 555");
        assertThat(Sheet.read("file", text).rows().getFirst().cells().values()).containsExactlyElementsOf(cells);
    }
}
