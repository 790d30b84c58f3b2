package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.ParamType.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

final class DelaysTest {
    private static final Item SEVEN = Item.born(0, 0, 7L, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "50ms",
                "1.5ms",
                "250us",
                "3ns",
                "2s",
                "0s",
                "uniform(10ms, 30ms)",
                "exponential(20ms)",
                "expr(10 + item % 5)",
                "expr(size(\"a)b\") + (item))",
                "10ms then 11ms",
                "10ms then expr(item * 2) then uniform(1ms, 2ms)"
            })
    void aDelayIsWrittenAsItWasRead(String text) {
        assertThat(Delays.text(read(text))).isEqualTo(text);
    }

    @Test
    void noDelayHasNoStep() {
        assertThat(read("none")).isEqualTo(Delay.NONE);
        assertThat(nanos("0ms")).containsExactly(0L);
    }

    @Test
    void stepsAreSleptOneAfterAnother() {
        assertThat(nanos("10ms then 1.5ms then expr(item + 0.5)"))
                .containsExactly(10_000_000L, 1_500_000L, 7_500_000L);
    }

    @Test
    void aNegativeAnswerIsNoSleep() {
        assertThat(nanos("expr(item - 10)")).containsExactly(0L);
    }

    @Test
    void uniformStaysBetweenItsEnds() {
        SplittableRandom random = new SplittableRandom(42);
        Delay.Step step = read("uniform(10ms, 12ms)").steps().getFirst();

        assertThat(LongStream.range(0, 1_000).map(i -> step.nanos(SEVEN, random)).boxed())
                .as("seed 42")
                .allMatch(nanos -> nanos >= 10_000_000 && nanos <= 12_000_000);
    }

    @Test
    void exponentialHasItsMean() {
        SplittableRandom random = new SplittableRandom(42);
        Delay.Step step = read("exponential(20ms)").steps().getFirst();

        double mean =
                LongStream.range(0, 20_000)
                        .map(i -> step.nanos(SEVEN, random))
                        .average()
                        .orElseThrow();

        assertThat(mean).as("seed 42").isBetween(19.5e6, 20.5e6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5 bananas; “bananas” is not a unit of time.; 3",
                "50; 50 has no unit.; 3",
                "-5ms; A duration cannot be negative.; 1",
                "1.2.3ms; 1.2.3 is not a number.; 1",
                "soon; “soon” is not a kind of delay.; 1",
                "uniform(30ms, 10ms); The second duration is shorter than the first.; 15",
                "uniform(30ms); “,” is missing here.; 13",
                "10ms 20ms; “20ms” is too much here.; 6",
                "10ms then; A duration is missing.; 10",
                "9999999h; 9999999h is longer than a year.; 1",
                "expr(item; The parenthesis of expr is not closed.; 10"
            })
    void aWrongDelaySaysWhatAndWhere(String text, String sentence, int column) {
        assertThat(Delays.parse(text))
                .isInstanceOfSatisfying(
                        Parsed.Bad.class,
                        bad -> {
                            assertThat(bad.sentence()).isEqualTo(sentence);
                            assertThat(bad.column()).isEqualTo(OptionalInt.of(column));
                            assertThat(bad.remedy()).endsWith(".");
                        });
    }

    @Test
    void aMistakeInAnExpressionIsPlacedInTheWholeText() {
        assertThat(Delays.parse("10ms then expr(itm)"))
                .isInstanceOfSatisfying(
                        Parsed.Bad.class,
                        bad -> assertThat(bad.column()).isEqualTo(OptionalInt.of(16)));
    }

    private static Delay read(String text) {
        return switch (Delays.parse(text)) {
            case Parsed.Good<Delay>(Delay delay) -> delay;
            case Parsed.Bad<Delay> bad -> throw new AssertionError(bad.sentence());
        };
    }

    private static List<Long> nanos(String text) {
        SplittableRandom random = new SplittableRandom(42);
        return read(text).steps().stream().map(step -> step.nanos(SEVEN, random)).toList();
    }
}
