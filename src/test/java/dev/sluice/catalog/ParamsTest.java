package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.expr.Expecting;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

final class ParamsTest {
    @Test
    void aWholeNumberIsHeldToItsRange() {
        ParamType<Long> type = Params.whole(1, 64, 1_000, "slots");

        assertThat(type.parse(1_000L)).isEqualTo(new Parsed.Good<>(1_000L));
        assertThat(type.parse(1_001L))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "1001 is out of range.",
                                "Write a whole number (slots) from 1 to 1000."));
        assertThat(type.parse(2.5))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "“2.5” is not a whole number.",
                                "Write a whole number (slots) from 1 to 1000."));
    }

    @Test
    void aCountMayBeUnlimited() {
        assertThat(Params.count().parse("unlimited"))
                .isEqualTo(new Parsed.Good<>(OptionalLong.empty()));
        assertThat(Params.count().parse("12")).isEqualTo(new Parsed.Good<>(OptionalLong.of(12)));
        assertThat(Params.count().parse(-1L)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void aChoiceNamesItsOptions() {
        assertThat(Params.choice(Producing.Sends.class).parse("try_send"))
                .isEqualTo(new Parsed.Good<>(Producing.Sends.TRY_SEND));
        assertThat(Params.choice(Producing.Sends.class).parse("SEND"))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "“SEND” is none of the choices.",
                                "Write send, try_send, send_timeout."));
    }

    @Test
    void aDurationHasANumberAndAUnit() {
        assertThat(Params.duration().parse("1.5s"))
                .isEqualTo(new Parsed.Good<>(Duration.ofMillis(1_500)));
        assertThat(Params.duration().parse("uniform(1ms, 2ms)"))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "“uniform” is not a duration.",
                                "Write a number and a unit, for instance 50ms, 1.5s or 2m.",
                                OptionalInt.of(1)));
        assertThat(Params.duration().parse(50L))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "“50” is not a duration.",
                                "Write a number and a unit, for instance 50ms, 1.5s or 2m."));
    }

    @Test
    void aWrongExpressionTellsItsPlace() {
        assertThat(Params.code(Expecting.ANY, "item").parse("item +"))
                .isInstanceOfSatisfying(
                        Parsed.Bad.class, bad -> assertThat(bad.column()).isNotEmpty());
        assertThat(Params.code(Expecting.BOOLEAN, "item").parse(7L))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "“7” is not an expression.",
                                "Write the expression in quotation marks, as in \"item > 0\"."));
    }

    @Test
    void anExpressionWithoutVariablesKnowsNoItem() {
        assertThat(Params.code(Expecting.ANY).parse("1 + 1")).isInstanceOf(Parsed.Good.class);
        assertThat(Params.code(Expecting.ANY).parse("item")).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void nullIsNoItem() {
        assertThat(Params.values().parse(List.of(1L, "two", List.of())))
                .isInstanceOf(Parsed.Good.class);
        assertThat(Params.values().parse(Arrays.asList(1L, null)))
                .isInstanceOfSatisfying(
                        Parsed.Bad.class,
                        bad ->
                                assertThat(bad.sentence())
                                        .isEqualTo("Value 2 is null, which is no item."));
    }

    @Test
    void aScriptGoesForwardInTime() {
        ParamType<?> script =
                Catalog.standard()
                        .spec("script")
                        .orElseThrow()
                        .param("events")
                        .orElseThrow()
                        .type();

        assertThat(
                        script.parse(
                                List.of(
                                        java.util.Map.of("at", "10ms", "value", 1L),
                                        java.util.Map.of("at", "5ms", "value", 2L))))
                .isEqualTo(
                        new Parsed.Bad<>(
                                "Event 2 is earlier than the one before it.",
                                "Put the events in order."));
    }
}
