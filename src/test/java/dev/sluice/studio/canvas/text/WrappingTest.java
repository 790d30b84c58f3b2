package dev.sluice.studio.canvas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class WrappingTest {
    @Test
    void longTextIsBrokenBetweenWordsAndCutWhereThereIsNoRoom() {
        assertThat(lines("one two three\n\nfour", 9))
                .containsExactly("one two", "three", "", "four");
        assertThat(lines("w".repeat(10_000), 3))
                .hasSize(3)
                .allMatch(line -> Lettering.NOTE.width(line) <= 60)
                .last()
                .asString()
                .endsWith("…");
        assertThat(lines("a\n".repeat(10_000), 3)).hasSize(3);
        assertThat(lines("", 3)).isEmpty();
    }

    private static List<String> lines(String text, int most) {
        return Wrapping.lines(Lettering.NOTE, text, 60, most);
    }
}
