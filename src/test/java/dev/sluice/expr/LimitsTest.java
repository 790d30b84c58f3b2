package dev.sluice.expr;

import static dev.sluice.expr.Expressions.assertFails;
import static dev.sluice.expr.Expressions.compiled;
import static dev.sluice.expr.Expressions.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.Map;

@Timeout(20)
class LimitsTest {
    private static final String GAVE_UP = "gave up after 5,000,000 steps";
    private static final String FIFTY = Collections.nCopies(50, 1).toString();
    private static final String DOUBLING = "[item]" + ".map(a, [a, a])".repeat(60);

    @Test
    void anExpressionThatLoopsIsStopped() {
        var loop =
                "%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, a + b + c + d > 0))))"
                        .formatted(FIFTY);
        assertFails(loop, 1L, GAVE_UP);
        assertFails(loop + " || true", 1L, GAVE_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".map(a, a == a)",
                ".map(a, num(a))",
                ".exists(a, a in [a])",
                ".map(a, dyn(a) < 1)"
            })
    void aValueThatDoublesItselfDoesNoHarm(String then) {
        var expression = compiled(DOUBLING + then);
        assertThatThrownBy(() -> expression.eval(1L)).isInstanceOf(EvaluationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".map(a, a + a)", ".map(a, a.replace('x', a))", ".map(a, [a, a].join())"})
    void textIsBounded(String grow) {
        assertFails(
                "['xx']" + grow.repeat(60),
                1L,
                "the text would be longer than 1,048,576 characters");
    }

    @Test
    void listsAreBounded() {
        assertFails(
                "[[1, 2]]" + ".map(a, a + a)".repeat(60),
                1L,
                "the list would have more than 100,000 members");
    }

    @Test
    void aFoldCannotNestWithoutEnd() {
        var fold = compiled("[sum, item]", "sum", "item");
        Object sum = 0L;
        for (int i = 0; i < 64; i++) {
            sum = fold.eval(sum, 1L);
        }
        var deep = sum;
        assertThatThrownBy(() -> fold.eval(deep, 1L))
                .hasMessage("the answer is nested more than 64 deep");
    }

    @Test
    void hugeListsCannotBeMultipliedByLoops() {
        var item = Map.of("l", Collections.nCopies(100_000, "a"));
        assertFails("item.l.map(x, item.l.map(y, x + y))", item, GAVE_UP);
        assertThat(compiled("size(item.l.filter(x, x == 'a'))").eval(item)).isEqualTo(100_000L);
    }

    @Test
    void searchingThatWouldCompareWithoutEndIsStopped() {
        var text = "a".repeat(1 << 20);
        assertFails("item.contains(item.substring(1, 500000) + 'b')", text, GAVE_UP);
        assertThat(compiled("item.contains('aaab')").eval(text)).isEqualTo(false);
    }

    @Test
    void aPatternThatBacktracksElsewhereIsLinear() {
        assertThat(compiled("item.matches('^(a*)*(a|aa)+$')").eval("a".repeat(50_000) + "b"))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "\\\\Q[\\\\E((a{900}){900}){900}",
                "[]]((a{900}){900}){900}"
            })
    void aPatternThatUnfoldsWithoutEndIsRefused(String pattern) {
        assertThat(mistake("item.matches('%s')".formatted(pattern)).message())
                .isEqualTo("the pattern repeats too much");
        assertFails(
                "item.matches(item.extract('.*'))",
                pattern.replace("\\\\", "\\"),
                "the pattern repeats too much");
    }

    @Test
    void longOrDeepTextsAreRefused() {
        for (var deep : List.of("(", "[", "!(", "-(", "1+", "item[", "true?1:", "item.a(")) {
            assertThat(mistake(deep.repeat(4_000 / deep.length())).message()).as(deep).isNotEmpty();
        }
        assertThat(mistake("1" + "+1".repeat(500)).message())
                .isEqualTo("the expression is nested too deep");
        assertThat(mistake("a".repeat(5_000)).message())
                .isEqualTo("the expression is longer than 4,096 characters");
    }
}
