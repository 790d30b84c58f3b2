package dev.sluice.studio.dock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class LineEndsTest {
    @Test
    void linesThatMeetStandBesideTheirHeightUpAsMuchAsDown() {
        assertThat(LineEnds.apart(new double[] {50, 50, 50}, 10, 0, 100))
                .containsExactly(40, 50, 60);
        assertThat(LineEnds.apart(new double[] {20, 50}, 10, 0, 100)).containsExactly(20, 50);
    }

    @Test
    void atTheEdgeTheyStayInsideAndWithoutRoomTheyAreSpreadEvenly() {
        assertThat(LineEnds.apart(new double[] {100, 100, 100}, 10, 0, 100))
                .containsExactly(80, 90, 100);
        assertThat(LineEnds.apart(new double[] {90, 95, 100}, 10, 0, 12)).containsExactly(0, 6, 12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTwoOfEightOverlap(long seed) {
        double[] heights = new Random(seed).doubles(8, 0, 100).sorted().toArray();

        double[] places = LineEnds.apart(heights, 9, 0, 100);

        assertThat(IntStream.range(1, 8).mapToDouble(i -> places[i] - places[i - 1]))
                .as("%s from seed %d", Arrays.toString(places), seed)
                .allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(9 - 1e-9));
        assertThat(places[0]).isGreaterThanOrEqualTo(0);
        assertThat(places[7]).isLessThanOrEqualTo(100);
    }
}
