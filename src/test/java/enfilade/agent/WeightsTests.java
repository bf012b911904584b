package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void evenedWeightsAddUpAndDifferByAtMostOne(int several) {
        var weights = Weights.evened(several).stream().mapToInt(Integer::intValue).summaryStatistics();

        assertThat(weights.getCount()).isEqualTo(several);
        assertThat(weights.getSum()).isEqualTo(100);
        assertThat(weights.getMax() - weights.getMin()).isBetween(0, 1);
    }

    @Test
    void theFirstOnesCarryTheRest() {
        assertThat(Weights.evened(3)).containsExactly(34, 33, 33);
    }

    @Test
    void nothingIsSharedAmongNobody() {
        assertThat(Weights.evened(0)).isEmpty();
    }

    @Test
    void saysWhatToGiveOutAndWhatToTakeBack() {
        assertThat(Weights.missing(90)).contains("90 of 100. Give out 10 more to save.");
        assertThat(Weights.missing(110)).contains("110 of 100. Take back 10 to save.");
        assertThat(Weights.missing(100)).isEmpty();
    }
}
