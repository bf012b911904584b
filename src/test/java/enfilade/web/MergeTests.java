package enfilade.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people and one form: what only one of them changed counts, what both changed waits for a choice. */
class MergeTests {

    record Line(String words, List<String> more) {}

    record Form(String name, BigDecimal mark, List<Line> lines, List<UUID> ids, Boolean on) {

        static final Form OPENED = new Form("Phone", new BigDecimal("70"), List.of(), null, false);

        Form name(String name) {
            return new Form(name, mark, lines, ids, on);
        }

        Form mark(String mark) {
            return new Form(name, new BigDecimal(mark), lines, ids, on);
        }

        Form lines(Line... lines) {
            return new Form(name, mark, List.of(lines), ids, on);
        }

        Form ids(UUID... ids) {
            return new Form(name, mark, lines, List.of(ids), on);
        }

        public boolean isLong() {
            return name.length() > 100;
        }
    }

    static final Form OPENED = Form.OPENED;

    @Test
    void keepsWhatEitherOfThemChanged() {
        var merge = Merge.of(OPENED, OPENED.mark("75"), OPENED.name("Call"));

        assertThat(merge.merged()).isEqualTo(OPENED.mark("75").name("Call"));
        assertThat(merge.contested()).isEmpty();
        assertThat(merge.kept()).containsExactly("mark");
    }

    @Test
    void whatBothChangedIsContestedAndTheSavedOneStays() {
        var merge = Merge.of(OPENED, OPENED.mark("75").name("Talk"), OPENED.mark("80").name("Talk"));

        assertThat(merge.contested()).containsExactly("mark");
        assertThat(merge.merged()).isEqualTo(OPENED.mark("75").name("Talk"));
        assertThat(merge.kept()).as("the same on both sides").isEmpty();
        assertThat(Merge.with(merge.merged(), OPENED.mark("80"), merge.contested()).mark()).isEqualByComparingTo("80");
    }

    @Test
    void whatMeansTheSameIsTheSame() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        var opened = new Form("Two\nlines", new BigDecimal("70"), List.of(new Line("x", List.of())), List.of(a, b),
                true);
        var resent = new Form(" Two\r\nlines", new BigDecimal("70.00"), List.of(new Line("x ", null)), List.of(b, a),
                true);

        assertThat(Merge.of(opened, opened.name("Theirs"), resent))
                .returns(opened.name("Theirs").name(), it -> it.merged().name())
                .returns(List.of(), it -> List.copyOf(it.contested()));
        assertThat(Merge.isSame(OPENED, OPENED.ids(new UUID[0]), "ids")).as("none and an empty list").isTrue();
        assertThat(Merge.isSame(OPENED.name(""), OPENED.name(null), "name")).isTrue();
        assertThat(Merge.isSame(OPENED.ids(a), OPENED.ids(b), "ids")).isFalse();
    }

    @Test
    void aListIsOneField() {
        var one = new Line("one", List.of());

        assertThat(Merge.of(OPENED, OPENED.lines(one), OPENED.lines(one, one)).contested()).containsExactly("lines");
    }

    @Test
    void travelsThroughTheBrowser() {
        var opened = new Opened<>(OPENED.lines(new Line("one", List.of("more"))).ids(UUID.randomUUID()),
                Instant.parse("2026-11-21T10:00:00.123456Z"), "Rui", List.of("mark", "name"));

        assertThat(Opened.read(opened.text(), Form.class)).contains(opened);
        assertThat(opened.text()).doesNotContain("isLong").doesNotContain("\"long\"");
        assertThat(opened.without("mark").contested()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"form\":null}", "{\"form\":{\"name\":[1]}}", "7",
            "{\"at\":\"2026-11-21T10:00:00Z\",\"form\":{\"mark\":1e999999999}}",
            "{\"at\":\"yesterday\",\"form\":{\"name\":\"x\"}}", "{\"at\":\"2026-11-21T10:00:00Z\"}"})
    void whatMakesNoSenseIsAbsent(String text) {
        assertThat(Opened.read(text, Form.class)).isEmpty();
    }
}
