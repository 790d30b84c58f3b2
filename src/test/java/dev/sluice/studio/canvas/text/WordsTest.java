package dev.sluice.studio.canvas.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;
import dev.sluice.telemetry.Sample.State;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "900,0 µs",
        "62000000,62 ms",
        "420000000,0.42 s",
        "4310000000,4.31 s",
        "12340000000,12.3 s",
        "65000000000,1:05 min"
    })
    void durationsAreShort(long nanos, String words) {
        assertThat(Words.duration(nanos)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"14.28,14.3/s", "140.2,140/s", "1234,1.2k/s", "2500000,2.5M/s"})
    void ratesAreShort(double perSecond, String words) {
        assertThat(Words.rate(perSecond)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "999,999", "1000,…00", "123456,…56"})
    void numbersFitADisc(long number, String words) {
        assertThat(Words.number(number)).isEqualTo(words);
    }

    static Stream<Arguments> states() {
        Awaited timer = new Awaited.Timer(29_000_000);
        return Stream.of(
                Arguments.of(State.BUSY, timer, 1, "busy 41/70 ms"),
                Arguments.of(State.BUSY, Awaited.Nothing.NOTHING, 1, "busy 41 ms"),
                Arguments.of(State.BUSY, timer, 2, "2 at work"),
                Arguments.of(State.NOT_POLLED, Awaited.Nothing.NOTHING, 0, "not polled for 41 ms"),
                Arguments.of(State.NOT_POLLED, Awaited.Nothing.NOTHING, 2, "2 frozen 41 ms"),
                Arguments.of(State.PENDING, new Awaited.Upstream(), 0, "pending on upstream"),
                Arguments.of(State.PENDING, timer, 0, "pending on timer 29 ms"),
                Arguments.of(State.STALLED, new Awaited.Slot("c"), 0, "stalled 41 ms"),
                Arguments.of(State.ENDED, Awaited.Nothing.NOTHING, 0, "ended"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void statesAreSaidInWords(State state, Awaited awaits, int bodies, String words) {
        NodeSample node =
                new NodeSample(
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Collections.nCopies(bodies, new Seen(0, 0, 0, "", false)),
                        state,
                        1_000_000_000,
                        awaits,
                        List.of(),
                        Optional.empty());
        assertThat(Words.state(node, 1_041_000_000, "")).isEqualTo(words);
    }
}
