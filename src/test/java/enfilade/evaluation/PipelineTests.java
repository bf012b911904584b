package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which door comes after which, and how long the way is. */
class PipelineTests {

    @Test
    void theNextDoorOpensAndNoneAfterTheLast() {
        var pipeline = new Pipeline(List.of(Sketch.of("Phone").door(0), Sketch.of("Technical").door(1),
                Sketch.of("Final").door(2)));

        assertThat(pipeline.after(pipeline.doors().get(0).id())).get().returns("Technical", Door::name);
        assertThat(pipeline.after(pipeline.doors().get(1).id())).get().returns("Final", Door::name);
        assertThat(pipeline.after(pipeline.doors().get(2).id())).isEmpty();
    }

    @Test
    void nothingComesAfterADoorThatIsNotInTheRow() {
        assertThat(rowOf(3).after(UUID.randomUUID())).isEmpty();
        assertThat(rowOf(0).after(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,L", "1,L", "5,L", "6,M", "9,M", "10,S", "100,S"})
    void theMoreDoorsTheSmallerTheyAre(int doors, String size) {
        assertThat(rowOf(doors).drawing()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"0,No stages,0 min", "1,1 stage,30 min", "2,2 stages,1 h", "3,3 stages,1 h 30 min",
            "100,100 stages,50 h"})
    void saysHowManyDoorsAndHowLong(int doors, String stages, String minutes) {
        assertThat(rowOf(doors).stagesInWords()).isEqualTo(stages);
        assertThat(rowOf(doors).minutesInWords()).isEqualTo(minutes);
    }

    @Test
    void aRowWithoutDoorsIsEmpty() {
        assertThat(rowOf(0).isEmpty()).isTrue();
        assertThat(rowOf(1).isEmpty()).isFalse();
    }

    private static Pipeline rowOf(int doors) {
        return new Pipeline(IntStream.range(0, doors).mapToObj(i -> Sketch.of("Door " + i).door(i)).toList());
    }
}
