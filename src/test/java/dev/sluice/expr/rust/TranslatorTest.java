package dev.sluice.expr.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Text;
import dev.sluice.expr.rust.RustType.Tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

final class TranslatorTest {
    private static final RustType SMALL = new Int(-100, 100);

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "item % 2 == 0                            § item % 2 == 0",
                "(item + 1) * 2 - -item                   § (item + 1) * 2 - -item",
                "item * 0.5                               § item as f64 * 0.5",
                "((item % 3) + 3) % 3 in [0]              § item.rem_euclid(3) == 0",
                "item in [1, 2]                           § matches!(item, 1 | 2)",
                "item in []                               § false",
                "!(item == 1)                             § item != 1",
                "double(item) < 2.0                       § (item as f64) < 2.0",
                "item > 1 ? 'a' : 'b'                     § if item > 1 { \"a\" } else { \"b\" }",
                "'n: ' + string(item) + '!'               § format!(\"n: {item}!\")",
                "'{' + string(item * 2)                   § format!(\"{{{}\", item * 2)",
                "num(item)                                § item",
                "false || item > 1                        § item > 1"
            })
    void aWholeNumberStaysOne(String source, String rust) {
        assertThat(rust(source, SMALL, false)).isEqualTo(rust);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "item.startsWith('a')          § item.starts_with(\"a\")",
                "item == 'a'                   § item == \"a\"",
                "item.size() > 3               § item.chars().count() as i64 > 3",
                "item.size() < 3               § (item.chars().count() as i64) < 3",
                "item.split(',')               §"
                        + " item.split(\",\").map(str::to_string).collect::<Vec<_>>()",
                "item + item                   § format!(\"{item}{item}\")",
                "int(item)                     § item.parse::<i64>().expect(\"the text is not a"
                        + " whole number\")"
            })
    void textIsBorrowedWhereItIsLookedAt(String source, String rust) {
        assertThat(rust(source, new Text(), false)).isEqualTo(rust);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "item.all(x, x > 0)                § item.iter().all(|&x| x > 0)",
                "item.exists(x, x == 2)            § item.iter().any(|&x| x == 2)",
                "item.exists_one(x, x == 2)        § item.iter().filter(|&&x| x == 2).count() == 1",
                "item.map(x, x * 2)                § item.iter().map(|&x| x *"
                        + " 2).collect::<Vec<_>>()",
                "item.filter(x, x > 1)             § item.iter().filter(|&&x| x >"
                        + " 1).copied().collect::<Vec<_>>()",
                "item.filter(x, x > 1).size()      § item.iter().filter(|&&x| x > 1).count() as"
                        + " i64",
                "num(item)                         § item.iter().sum::<i64>()",
                "item[1]                           § item[1]"
            })
    void loopsBecomeIterators(String source, String rust) {
        assertThat(rust(source, new Many(SMALL), false)).isEqualTo(rust);
    }

    @Test
    void thePartsOfAPairAreAddedUp() {
        assertThat(rust("num(item)", new Tuple(List.of(SMALL, new Many(SMALL))), false))
                .isEqualTo("item.0 + item.1.iter().sum::<i64>()");
    }

    @Test
    void whereNumbersMayGrowTooLargeABodyThatMayFailAsks() {
        assertThat(rust("item + 1", SMALL, true)).isEqualTo("item + 1");
        assertThat(rust("item + 1", Types.WHOLE, true))
                .isEqualTo("item.checked_add(1).ok_or(TOO_LARGE)?");
        assertThat(rust("item / 0", SMALL, true))
                .isEqualTo("item.checked_div(0).ok_or(\"division by zero\")?");
    }

    @Test
    void aDecimalNumberIsWrittenAsSluiceWritesIt() {
        assertThat(rust("string(item)", Decimal.ANY, false)).isEqualTo("decimal(item)");
    }

    @Test
    void whatIsKnownOnlyWhenItRunsIsRefused() {
        RustType mixed = Types.join(SMALL, new Text());

        assertThatThrownBy(() -> rust("item + 1", mixed, false))
                .isInstanceOf(Untranslatable.class)
                .hasMessageContaining("here kinds mix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)|b", "a|(b)", "a(b|(c))", "(a|b)+", "(?i)a|b", "a**", "(a|b"})
    void aPatternThatTheMatcherHasNotIsRefused(String pattern) {
        assertThatThrownBy(() -> FlatPattern.of(pattern))
                .isInstanceOf(Untranslatable.class)
                .hasMessageContaining("Rust's standard library has no patterns");
    }

    @Test
    void alternativesOfAPatternAreTriedInTheirOrder() {
        assertThat(FlatPattern.of("^(a|b+|)c").pieces().stream().map(Layout::flat))
                .containsExactly(
                        "Piece::Begin",
                        "Piece::Open",
                        "Piece::Either(&[&[Piece::Text(\"a\")],"
                                + " &[Piece::Some(|c| c == 'b', 1, usize::MAX)], &[]])",
                        "Piece::Close",
                        "Piece::Text(\"c\")");
    }

    private static String rust(String source, RustType item, boolean fallible) {
        Expression expression = (Expression) Expression.compile(source, Expecting.ANY, "item");
        Map<String, Variable> variables = Map.of("item", Variable.of("item", item));
        Code code = new Translator(Uses.NOBODY, fallible, "Item", variables).code(expression);
        return Layout.flat(code.text());
    }
}
