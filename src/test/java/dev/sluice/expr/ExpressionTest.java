package dev.sluice.expr;

import static dev.sluice.expr.Expressions.assertFails;
import static dev.sluice.expr.Expressions.compiled;
import static dev.sluice.expr.Expressions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item * 2 | 14",
                "item % 2 | 1",
                "-item % 4 | -3",
                "item / 2 | 3",
                "-item / 2 | -3",
                "item - 10 | -3",
                "item + item | 14",
                "item > 5 ? 1 : 0 | 1",
                "size([item, item]) | 2",
                "[1, item].map(x, x * x)[1] | 49",
            })
    void wholeNumbersStayWhole(String source, long answer) {
        assertThat(value(source, 7L)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "item * 0.1, 0.7000000000000001",
        "item / 2.0 + 1, 4.5",
        "0.5 + item, 7.5",
        "item - 0.5, 6.5",
        "7.5 % item, 0.5",
        "1 + 1.5, 2.5",
        "1.0 / 0, Infinity",
    })
    void aDecimalSideMakesTheResultDecimal(String source, double answer) {
        assertThat(value(source, 7L)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "item == 7.0, true",
        "item != 7.0, false",
        "item < 7.5, true",
        "7.5 >= item, true",
        "1 == 1.0, true",
        "1 < 1.5, true",
        "item == '7', false",
        "item in [item + 0.0], true",
    })
    void wholeAndDecimalNumbersCompareByValue(String source, boolean answer) {
        assertThat(value(source, 7L)).isEqualTo(answer);
    }

    @Test
    void comparingIsExactWhereADoubleIsNot() {
        assertThat(value("item < 9007199254740992.0", (1L << 53) + 1)).isEqualTo(false);
        assertThat(value("item == 9007199254740992.0", (1L << 53) + 1)).isEqualTo(false);
        assertThat(value("item < 9223372036854775808.0", Long.MAX_VALUE)).isEqualTo(true);
    }

    @Test
    void nothingIsEqualToOrOrderedWithNaN() {
        assertThat(value("item == item || item < item || item >= item || 1 > item", Double.NaN))
                .isEqualTo(false);
    }

    @Test
    void fieldsAreReadAndTested() {
        var item = Map.of("user", Map.of("name", "Ada"), "tags", List.of("a", "b"));
        assertThat(value("item.user.name + item['tags'][1]", item)).isEqualTo("Adab");
        assertThat(value("has(item.user) && !has(item.user.age)", item)).isEqualTo(true);
        assertThat(value("{'name': item.user.name, 'n': item.tags.size()}", item))
                .isEqualTo(Map.of("name", "Ada", "n", 2L));
    }

    @Test
    void failuresAreSaidInPlainWords() {
        var item = new HashMap<String, Object>(Map.of("n", 1L, "s", "hi", "l", List.of(1L)));
        item.put("none", null);
        assertFails("item.status", item, "no field `status` in the item");
        assertFails("item.n.a", item, "no field `a`: this is a whole number, not a map");
        assertFails("item.n / 0", item, "division by zero");
        assertFails("item.n % 0", item, "division by zero");
        assertFails("item.s + item.n", item, "cannot add text and a whole number");
        assertFails("item.l[1]", item, "no place 1 in the list: it has 0 to 0");
        assertFails("item.s < item.n", item, "cannot compare text with a whole number");
        assertFails("item.n && true", item, "true or false is needed here, not a whole number");
        assertFails("item.none", item, "the answer is nothing (null)");
        assertFails("item.none + 1", item, "cannot add nothing (null) and a whole number");
        assertFails(
                "9223372036854775807 + item.n", item, "the result is too large for a whole number");
        assertFails("int(item.s)", item, "`hi` is not a whole number");
    }

    @Test
    void aSideThatFailsIsForgivenWhereTheOtherDecides() {
        assertThat(value("item.a > 1 || true", Map.of())).isEqualTo(true);
        assertThat(value("item.a > 1 && false", Map.of())).isEqualTo(false);
        assertThat(value("[0, 2].exists(x, 4 / x == 2)", 1L)).isEqualTo(true);
        assertFails("item.a > 1 || false", Map.of(), "no field `a` in the item");
        assertFails("[0, 3].exists(x, 4 / x == 2)", 1L, "division by zero");
    }

    @Test
    void reducersTakeTwoValues() {
        var sum = compiled("sum + item * 0.5", "sum", "item");
        assertThat(sum.eval(1L, 4L)).isEqualTo(3.0);
        assertThat(sum.names()).containsExactly("sum", "item");
    }

    @Test
    void answersOfTheExpectedKindOnly() {
        assertThat(((Expression) Expression.compile("item > 1", Expecting.BOOLEAN)).test(2L))
                .isTrue();
        assertThat(compiled("item * 2").evalLong(4L)).isEqualTo(8);
        assertThat(compiled("item * 2").evalDouble(4L)).isEqualTo(8.0);
        assertThat(Expression.compile("size('a')", Expecting.BOOLEAN))
                .isEqualTo(
                        new Mistake(
                                "this gives a whole number, but true or false is needed",
                                1,
                                Expecting.BOOLEAN.remedy));
        var late = (Expression) Expression.compile("item", Expecting.INTEGER);
        assertThatThrownBy(() -> late.eval("a")).hasMessage("a whole number is needed, not text");
        assertThatThrownBy(() -> late.test(1L))
                .hasMessage("true or false is needed, not a whole number");
    }

    @Test
    void aLineOfAnAccessLogComesApart() {
        var line =
                "203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] \"GET /a?b=1 HTTP/1.1\" 404 2326"
                        + " \"-\" \"curl/8\"";
        assertThat(value("item.groups('\"([A-Z]+) ([^ ]+) [^\"]*\" ([0-9]{3}) ([0-9]+)')", line))
                .isEqualTo(List.of("GET", "/a?b=1", "404", "2326"));
        assertThat(value("int(item.extract('\" ([0-9]{3}) ')) >= 400", line)).isEqualTo(true);
        assertFails("item.extract('PUT (.*)')", line, "nothing in the text matches `PUT (.*)`");
    }

    static List<Function> functions() {
        return Functions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theExampleOfAFunctionIsTrue(Function function) {
        assertThat(value(function.example(), 1L)).as(function.toString()).isEqualTo(true);
        assertThat(function.example()).contains(function.name());
        assertThat(function.help()).endsWith(".").hasSizeLessThan(90);
    }

    @Test
    void equalityIsThatOfTheSource() {
        assertThat(compiled("item + 1"))
                .isEqualTo(compiled("item + 1"))
                .hasSameHashCodeAs(compiled("item + 1"));
        assertThat(compiled("item + 1")).isNotEqualTo(compiled("item + 2"));
        assertThat(compiled("item + 1").source()).isEqualTo("item + 1");
    }

    @Test
    void otherNumbersOfJavaAreTakenAsOurs() {
        assertThat(value("item + 1", 1)).isEqualTo(2L);
        assertThat(value("item", 1.5f)).isEqualTo(1.5);
        assertThat(value("item == 1", (short) 1)).isEqualTo(true);
    }
}
