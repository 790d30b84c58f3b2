package dev.sluice.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelErrorCode;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// Compares our evaluation with that of CEL's own runtime, on random expressions.
///
/// Left out on purpose, because CEL's runtime for Java departs from its specification there: ordering NaN (it counts
/// as the largest number), and `indexOf` in an empty text (it fails).
class OracleTest {
    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private static final CelCompiler COMPILER =
            CelCompilerFactory.standardCelCompilerBuilder()
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .setOptions(OPTIONS)
                    .addLibraries(CelExtensions.strings(), CelExtensions.math())
                    .addVar("item", SimpleType.DYN)
                    .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .addLibraries(CelExtensions.strings(), CelExtensions.math())
                    .build();

    private sealed interface Answer {
        record Value(Object value) implements Answer {}

        record Failure(String why) implements Answer {}

        /// CEL has no such operation on these kinds; ours may have one, as for `1 + 0.5`.
        record NotInCel() implements Answer {}
    }

    @Test
    void ourAnswersAreCelsAnswers() {
        long seed = Long.getLong("sluice.seed", 20_260_102L);
        System.out.println("ourAnswersAreCelsAnswers: -Dsluice.seed=" + seed);
        var random = new RandomExpression(new Random(seed));
        int values = 0;
        int failures = 0;
        for (int i = 0; i < 3_000; i++) {
            var source = random.any(4);
            var item = random.item();
            var expected = cel(source, item);
            var described = "%s with %s".formatted(source, item);
            switch (expected) {
                case Answer.Value _ -> values++;
                case Answer.Failure _ -> failures++;
                case Answer.NotInCel _ -> {}
            }
            if (!(expected instanceof Answer.NotInCel)) {
                assertSame(ours(source, item), expected, described);
            }
        }
        assertThat(values).isGreaterThan(1_000);
        assertThat(failures).isGreaterThan(100);
    }

    private static void assertSame(Answer ours, Answer expected, String described) {
        if (!(ours instanceof Answer.Failure && expected instanceof Answer.Failure)) {
            assertThat(ours).as(described).isEqualTo(expected);
        }
    }

    private static Answer ours(String source, Object item) {
        try {
            return new Answer.Value(Expressions.value(source, item));
        } catch (EvaluationException failure) {
            return new Answer.Failure(String.valueOf(failure.getMessage()));
        }
    }

    private static Answer cel(String source, Object item) {
        try {
            var program = RUNTIME.createProgram(COMPILER.compile(source).getAst());
            return new Answer.Value(program.eval(Map.of("item", item)));
        } catch (CelValidationException _) {
            return new Answer.NotInCel();
        } catch (CelEvaluationException failure) {
            return failure.getErrorCode() == CelErrorCode.OVERLOAD_NOT_FOUND
                    ? new Answer.NotInCel()
                    : new Answer.Failure(String.valueOf(failure.getMessage()));
        }
    }

    /// Well-formed sources, mostly well-typed, over an item with fields of all kinds.
    private record RandomExpression(Random random) {
        private static final List<String> WHOLE =
                List.of(
                        "0",
                        "1",
                        "2",
                        "-3",
                        "7",
                        "9223372036854775807",
                        "-9223372036854775808",
                        "item.n",
                        "item.m");
        private static final List<String> DECIMAL = List.of("0.5", "-2.5", "1e18", "item.d");
        private static final List<String> TEXT =
                List.of("''", "'a'", "'Ab b'", "'é😀x'", "item.s", "item.t");

        Object item() {
            return Map.of(
                    "n", (long) random.nextInt(-20, 20),
                    "m", random.nextInt(4) == 0 ? random.nextLong() : (long) random.nextInt(3),
                    "d", random.nextInt(-20, 20) / 4.0 + 0.125,
                    "s", "aXb".substring(random.nextInt(3)),
                    "t", " x y ".substring(random.nextInt(4)),
                    "l", List.of(1L, 2L, (long) random.nextInt(5)),
                    "b", random.nextBoolean());
        }

        String any(int depth) {
            return switch (random.nextInt(5)) {
                case 0 -> number(depth);
                case 1 -> text(depth);
                case 2 -> list(depth);
                default -> bool(depth);
            };
        }

        private String number(int depth) {
            return random.nextInt(3) == 0 ? decimal(depth) : whole(depth);
        }

        private String decimal(int depth) {
            if (depth == 0) {
                return one(DECIMAL);
            }
            return switch (random.nextInt(6)) {
                case 0, 1 ->
                        "(%s %s %s)"
                                .formatted(
                                        decimal(depth - 1),
                                        one(List.of("+", "-", "*")),
                                        decimal(depth - 1));
                case 2 -> "(%s / %s)".formatted(decimal(depth - 1), one(DECIMAL));
                case 3 -> "-(%s)".formatted(decimal(depth - 1));
                case 4 -> "math.abs(%s)".formatted(decimal(depth - 1));
                default -> "double(%s)".formatted(whole(depth - 1));
            };
        }

        private String whole(int depth) {
            if (depth == 0) {
                return one(WHOLE);
            }
            return switch (random.nextInt(12)) {
                case 0, 1, 2 ->
                        "(%s %s %s)"
                                .formatted(
                                        whole(depth - 1),
                                        one(List.of("+", "-", "*")),
                                        whole(depth - 1));
                case 3 -> "(%s / %s)".formatted(whole(depth - 1), one(WHOLE));
                case 4 -> "(%s %% %s)".formatted(one(WHOLE), one(WHOLE));
                case 5 -> "(%s ? %s : %s)".formatted(bool(depth - 1), one(WHOLE), one(WHOLE));
                case 6 -> "-(%s)".formatted(whole(depth - 1));
                case 7 ->
                        "size(%s)"
                                .formatted(
                                        random.nextBoolean() ? text(depth - 1) : list(depth - 1));
                case 8 -> "%s[%s]".formatted(list(depth - 1), one(WHOLE));
                case 9 -> "(%s + '.').indexOf(%s)".formatted(text(depth - 1), text(depth - 1));
                case 10 -> "math.abs(%s)".formatted(whole(depth - 1));
                default -> "int(%s)".formatted(number(depth - 1));
            };
        }

        private String bool(int depth) {
            if (depth == 0) {
                return one(List.of("true", "false", "item.b", "item.gone"));
            }
            return switch (random.nextInt(10)) {
                case 0, 1, 2 ->
                        "(%s %s %s)".formatted(number(depth - 1), comparison(), number(depth - 1));
                case 3 -> "(%s %s %s)".formatted(text(depth - 1), comparison(), text(depth - 1));
                case 4, 5 ->
                        "(%s %s %s)"
                                .formatted(
                                        bool(depth - 1), one(List.of("&&", "||")), bool(depth - 1));
                case 6 -> "!(%s)".formatted(bool(depth - 1));
                case 7 -> "(%s in %s)".formatted(number(depth - 1), list(depth - 1));
                case 8 ->
                        "%s.%s(x, x %s %s)"
                                .formatted(
                                        list(depth - 1),
                                        one(List.of("all", "exists", "exists_one")),
                                        comparison(),
                                        number(0));
                default ->
                        "%s.%s(%s)"
                                .formatted(
                                        text(depth - 1),
                                        one(
                                                List.of(
                                                        "contains",
                                                        "startsWith",
                                                        "endsWith",
                                                        "matches")),
                                        one(TEXT));
            };
        }

        private String text(int depth) {
            if (depth == 0) {
                return one(TEXT);
            }
            return switch (random.nextInt(7)) {
                case 0 -> "(%s + %s)".formatted(text(depth - 1), text(depth - 1));
                case 1 -> "%s.substring(%s)".formatted(text(depth - 1), whole(0));
                case 2 -> "%s.replace(%s, %s)".formatted(text(depth - 1), one(TEXT), one(TEXT));
                case 3 -> "%s.split(%s).join('-')".formatted(text(depth - 1), one(TEXT));
                case 4 ->
                        "%s.%s()"
                                .formatted(
                                        text(depth - 1),
                                        one(
                                                List.of(
                                                        "trim",
                                                        "lowerAscii",
                                                        "upperAscii",
                                                        "reverse")));
                case 5 ->
                        "%s.charAt(%s)"
                                .formatted(text(depth - 1), one(List.of("0", "1", "2", "5")));
                default -> "string(%s)".formatted(one(WHOLE));
            };
        }

        private String list(int depth) {
            if (depth == 0) {
                return one(List.of("item.l", "dyn([])", "[1, 2, 3]", "[item.n, item.m]"));
            }
            return switch (random.nextInt(4)) {
                case 0 -> "[%s, %s]".formatted(whole(depth - 1), whole(depth - 1));
                case 1 -> "(%s + %s)".formatted(list(depth - 1), list(depth - 1));
                case 2 ->
                        "%s.map(x, x %s %s)"
                                .formatted(
                                        list(depth - 1),
                                        one(List.of("+", "*", "/", "<")),
                                        whole(0));
                default ->
                        "%s.filter(x, x %s %s)".formatted(list(depth - 1), comparison(), number(0));
            };
        }

        private String comparison() {
            return one(List.of("==", "!=", "<", "<=", ">", ">="));
        }

        private String one(List<String> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
