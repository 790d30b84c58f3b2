package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Json;
import dev.sluice.telemetry.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// What programs read of a run.
final class FormatsTest {
    @Test
    void anEventIsALineOfJsonInAFixedOrder() {
        Event event =
                new Event(
                        7,
                        1_500_000,
                        Event.Kind.SEND_WAITS,
                        "gen",
                        3,
                        List.of(1L, 2.5, "a\n\""),
                        false);

        assertThat(EventLines.line(event))
                .isEqualTo(
                        "{\"seq\": 7, \"t_ms\": 1.5, \"node\": \"gen\", \"event\": \"send_waits\","
                                + " \"item\": 3, \"value\": [1, 2.5, \"a\\n"
                                + "\\\"\"]}");
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(EventLines.line(new Event(0, 0, Event.Kind.ENDED, "gen", -1, null, false)))
                .isEqualTo("{\"seq\": 0, \"t_ms\": 0, \"node\": \"gen\", \"event\": \"ended\"}");
    }

    @Test
    void anErrorIsNamedSo() {
        assertThat(EventLines.line(new Event(0, 0, Event.Kind.YIELDED, "gen", 0, "no", true)))
                .endsWith("\"item\": 0, \"error\": \"no\"}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatJsonDoesNotHaveIsText(double number) {
        String line =
                EventLines.line(
                        new Event(0, 0, Event.Kind.YIELDED, "gen", 0, Map.of("x", number), false));

        assertThat(line).endsWith("\"value\": {\"x\": \"" + number + "\"}}");
        assertThat(Json.parse(line)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.000001",
        "50000000, 50",
        "1500000, 1.5",
        "9223372036854775807, 9223372036854.775807"
    })
    void aTimeIsExactToTheNanosecond(long nanos, String millis) {
        assertThat(EventLines.millis(nanos)).hasToString(millis);
    }
}
