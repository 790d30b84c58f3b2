package dev.sluice.plan;

import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType.Editor;
import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.pipeline.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Values for parameters, drawn from what their types take: small, and now and then the one that hangs or panics.
final class RandomParams {
    private static final List<String> TIMES =
            List.of(
                    "none",
                    "1ms",
                    "3ms",
                    "uniform(0ms, 5ms)",
                    "exponential(3ms)",
                    "1ms then 2ms",
                    "expr(num(item) % 4)");
    private static final List<String> CODES =
            List.of(
                    "true",
                    "num(%s) %% 3 != 1",
                    "num(%s) < 6",
                    "num(%s) > 2",
                    "%s",
                    "num(%s) + 1",
                    "num(%s) * 2",
                    "[%s]",
                    "[num(%s), 2]",
                    "string(%s)",
                    "false");

    private final RandomGenerator random;

    RandomParams(RandomGenerator random) {
        this.random = random;
    }

    /// A value that the parameter takes, as a document has it.
    <T> Object value(Param<T> param) {
        List<Object> good = new ArrayList<>();
        for (Object candidate : candidates(param.type().editor(), param)) {
            if (param.type().parse(candidate) instanceof Parsed.Good<T>(T value)
                    && (!surprises(param, value) || random.nextInt(8) == 0)) {
                good.add(candidate);
            }
        }
        return good.isEmpty() ? param.fallbackJson() : good.get(random.nextInt(good.size()));
    }

    private static <T> boolean surprises(Param<T> param, T value) {
        return param.caution()
                .filter(caution -> caution.when().test(value, Settings.DEFAULT))
                .isPresent();
    }

    private List<?> candidates(Editor editor, Param<?> param) {
        return switch (editor) {
            case Editor.Whole whole ->
                    List.of(
                            Math.min(
                                    Math.max(whole.least(), -9) + random.nextInt(6), whole.most()));
            case Editor.Decimal decimal ->
                    List.of(
                            decimal.least()
                                    + random.nextDouble() * (decimal.usual() - decimal.least()));
            case Editor.Text _ -> texts(param);
            case Editor.Toggle _ -> List.of(random.nextInt(6) == 0);
            case Editor.Choice choice -> choice.options();
            case Editor.Time _ -> TIMES;
            case Editor.Code code -> codes(code, param);
            case Editor.Values _ ->
                    List.of(random.longs(random.nextInt(8), -9, 30).boxed().toList());
            case Editor.File _ -> List.of(param.fallbackJson());
        };
    }

    /// A small number where one is taken: what is unlimited ends with nothing.
    private List<?> texts(Param<?> param) {
        Object number = (long) random.nextInt(12);
        return param.type().parse(number) instanceof Parsed.Good<?>
                ? List.of(number)
                : List.of(param.fallbackJson());
    }

    private List<?> codes(Editor.Code code, Param<?> param) {
        List<Object> codes = new ArrayList<>(List.of(param.fallbackJson()));
        for (String variable : code.variables()) {
            CODES.forEach(text -> codes.add(text.formatted(variable, variable)));
        }
        return codes;
    }
}
