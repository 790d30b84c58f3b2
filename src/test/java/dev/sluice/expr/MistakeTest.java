package dev.sluice.expr;

import static dev.sluice.expr.Expressions.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class MistakeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "item +           |  7 | something is missing after `+`",
                "(item            |  6 | `)` is missing",
                "[1, 2            |  6 | `]` is missing",
                ")item            |  1 | `)` is not expected here",
                "item item        |  6 | `item` is not expected here",
                "item > 2 and 1   | 10 | `and` is not expected here",
                "'abc             |  1 | the text is never closed",
                "item = 3         |  6 | `=` alone means nothing here",
                "$item            |  1 | `$` has no meaning here",
                "itm.status       |  1 | there is no `itm`; did you mean `item`?",
                "item.trimm()     |  6 | there is no function `trimm`; did you mean `trim`?",
                "math.flor(1.0)   |  1 | there is no function `math.flor`; did you mean"
                        + " `math.floor`?",
                "now()            |  1 | there is no function `now`",
                "type(item)       |  1 | there is no function `type`",
                "'a' + 1          |  5 | cannot add text and a whole number",
                "'a' < 1          |  5 | cannot compare text with a whole number",
                "!1               |  1 | `!` needs true or false on every side",
                "item.trim(1)     | 10 | `trim` does not take (a value, a whole number)",
                "1u               |  1 | there are no unsigned numbers",
                "b'x'             |  1 | there are no bytes",
                "9223372036854775808 | 1 | the number is too large",
                "item.matches('(')   | 13 | the pattern is wrong: missing closing )",
                "if item          |  1 | `if` is a reserved word",
                "a.B{}            |  4 | messages are not part of this language",
            })
    void isPlacedAndSaidInPlainWords(String source, int column, String message) {
        var mistake = mistake(source);
        assertThat(mistake.message()).isEqualTo(message);
        assertThat(mistake.column()).isEqualTo(column);
    }

    @Test
    void columnsCountThroughLines() {
        assertThat(mistake("item +\n  itm").column()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void nothingIsNoExpression(String source) {
        assertThat(mistake(source))
                .isEqualTo(
                        new Mistake(
                                "there is no expression", 1, "Write one, for instance `item`."));
    }

    /// Mutations of good expressions never escape as an exception, nor in the words of the parser.
    @Test
    void noTextMakesTheCompilerThrow() {
        long seed = Long.getLong("sluice.seed", 20_260_101L);
        System.out.println("noTextMakesTheCompilerThrow: -Dsluice.seed=" + seed);
        var random = new Random(seed);
        var alphabet = "item.n+-*/%()[]{}<>=!&|?:,'\"\\ \n0123456789abué😀\u0000`#";
        for (int i = 0; i < 3_000; i++) {
            var text =
                    new StringBuilder(
                            "item.n > 3 && [1, 2].exists(x, x == size('a')) ? {'a': 1}.a : -2.5e3");
            for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                int letter = random.nextInt(alphabet.length());
                text.replace(at, at + random.nextInt(3), alphabet.substring(letter, letter + 1));
            }
            if (Expression.compile(text.toString(), Expecting.ANY) instanceof Mistake wrong) {
                assertThat(wrong.column()).as(text.toString()).isBetween(1, text.length() + 1);
                assertThat(wrong.message())
                        .as(text.toString())
                        .doesNotContain(
                                "overload",
                                "input",
                                "token",
                                "expecting",
                                "undeclared",
                                "dyn",
                                "EOF");
            }
        }
    }
}
