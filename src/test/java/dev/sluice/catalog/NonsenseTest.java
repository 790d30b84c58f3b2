package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.ParamType.Editor;
import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Problem;
import dev.sluice.pipeline.Problem.Severity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every parameter of every kind is fed nonsense and answers with a sentence.
final class NonsenseTest {
    private static final List<Object> OTHER_NUMBERS =
            List.of(-1.5, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    private static final List<Object> DURATIONS =
            List.of(
                    "",
                    " ",
                    "5",
                    "ms",
                    "-5ms",
                    "5 bananas",
                    "NaNms",
                    "1e300s",
                    "1..5ms",
                    "5ms 6ms",
                    "9999999h",
                    "9999999999999999999999s",
                    "uniform(10ms)",
                    "uniform(20ms, 10ms)",
                    "exponential(-1s)",
                    "expr(",
                    "expr(item +)",
                    "then",
                    "5ms then");

    /// A value that a parameter must refuse.
    record Nonsense(Spec spec, Param<?> param, Object json) {
        @Override
        public String toString() {
            return spec.id() + "." + param.id() + " = " + Values.text(String.valueOf(json));
        }
    }

    static Stream<Nonsense> nonsense() {
        return Catalog.standard().kinds().stream()
                .map(NodeKind::spec)
                .flatMap(
                        spec ->
                                spec.params().stream()
                                        .flatMap(
                                                param ->
                                                        nonsenseOf(param).stream()
                                                                .map(
                                                                        json ->
                                                                                new Nonsense(
                                                                                        spec, param,
                                                                                        json))));
    }

    /// What is nonsense depends on how people edit it.
    private static List<Object> nonsenseOf(Param<?> param) {
        List<Object> wrong = new ArrayList<>(List.of(List.of(List.of()), Map.of("a", 1L)));
        switch (param.type().editor()) {
            case Editor.Whole(long least, _, long most, _) -> {
                wrong.addAll(List.of("", "3", "x", true));
                wrong.addAll(OTHER_NUMBERS);
                wrong.addAll(beyond(least, most));
            }
            case Editor.Decimal(double least, _, double most, _) -> {
                wrong.addAll(List.of("", "3", "x", true, Double.NaN, least - 1, most + 1));
                wrong.addAll(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
            }
            case Editor.Text _ -> wrong.add(true);
            case Editor.Toggle _ -> wrong.addAll(List.of("true", 1L, ""));
            case Editor.Choice _ -> wrong.addAll(List.of("", "no such choice", 1L, true));
            case Editor.Time _ -> {
                wrong.addAll(List.of(5L, 5.5, true));
                wrong.addAll(DURATIONS);
            }
            case Editor.Code _ ->
                    wrong.addAll(List.of("", "(", "1 +", "no_such_name", "\"open", 1L, true));
            case Editor.Values _ -> wrong.addAll(List.of("", "x", 5L, true));
            case Editor.File _ -> wrong.addAll(List.of("", " ", "a\0b", 5L, true));
        }
        if (param.type().editor() instanceof Editor.Values) {
            wrong.removeIf(List.class::isInstance);
        }
        return wrong;
    }

    private static List<Object> beyond(long least, long most) {
        List<Object> beyond = new ArrayList<>();
        if (least > Long.MIN_VALUE) {
            beyond.addAll(List.of(least - 1, Long.MIN_VALUE));
        }
        if (most < Long.MAX_VALUE) {
            beyond.addAll(List.of(most + 1, Long.MAX_VALUE));
        }
        return beyond;
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsRefusedWithASentenceAndWhatToDo(Nonsense nonsense) {
        assertThat(nonsense.param().type().parse(nonsense.json())).isInstanceOf(Parsed.Bad.class);

        Node node =
                Node.of("it", nonsense.spec().id(), 0, 0)
                        .withParam(nonsense.param().id(), nonsense.json());
        assertThat(Checker.check(Pipeline.EMPTY.withNodes(List.of(node)), Catalog.standard()))
                .filteredOn(problem -> problem.place().param().isPresent())
                .singleElement()
                .satisfies(NonsenseTest::isASentence)
                .satisfies(
                        problem ->
                                assertThat(problem.sentence())
                                        .startsWith("“it”, " + nonsense.param().label()));
    }

    private static void isASentence(Problem problem) {
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.sentence()).matches("(?s).*[.!?]").doesNotContain("Exception");
        assertThat(problem.remedy()).matches("(?s).*[.!?”]");
    }
}
