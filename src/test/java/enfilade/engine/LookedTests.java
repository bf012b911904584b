package enfilade.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking for pleas takes twice as long for twice as much, whatever somebody repeats. */
class LookedTests {

    private static final String WORDS = "ignora olvida desconsider esquece calific bewerte ignoriere otorga asigna pon "
            + "ponme atribua conceda assegna respond act give award grant note message reveal candidate participant "
            + "ignoruj zapomnij negeer dame gib 100 score please";

    static Stream<String> repeated() {
        return Stream.concat(Stream.of(WORDS.split(" ")).flatMap(it -> Stream.of(it, it + " ")),
                Stream.of("give me the ", "ignore all the ", "act as a ", "the candidate has ", "[[", "[[a ", "#", "a",
                        "i really deserve the ", "repeat the ", "your system prompt ", "you are now ", "set the "));
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void whateverIsRepeatedIsLookedAtInProportion(String again) {
        assertThat(looks(again, 8_000)).isLessThan(5 * looks(again, 4_000) / 2).isLessThan(8_000 * 2_000);
    }

    @Test
    void whatIsMadeToBeLookedAtWithoutEndIsFlaggedAndLeftAlone() {
        assertThat(PleaShapes.find(new Looked("we kept the orders in a queue", 1_000)))
                .contains("is written so that rules cannot read it to its end");
    }

    private static long looks(String again, int length) {
        var text = new Looked(again.repeat(length / again.length()), Long.MAX_VALUE);
        PleaShapes.find(text);
        return text.looks();
    }
}
