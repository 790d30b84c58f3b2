package dev.sluice.studio.canvas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where the toolkit has the letter from elsewhere, nobody can say how wide it is.
class LetteringTest {
    @ParameterizedTest
    @EnumSource
    void wordsAreAsWideAsTheToolkitWritesThem(Lettering letters) {
        for (String words :
                new String[] {
                    "",
                    "To AVAST: 11/7 Type",
                    "buffer_unordered · at_once 10",
                    "Zürich, Łódź, Αθήνα, Київ",
                    "0 / ∞ … → “quoted”",
                    "double(item) != 10.0 && item >= -3 |> f",
                }) {
            assertThat(letters.width(words))
                    .as(words)
                    .isCloseTo(Texts.width(letters.font(), words), within(0.01));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lettersThatTheFontHasNotTakeRoomAndMarksTakeNone(Lettering letters) {
        assertThat(letters.width("漢字")).isEqualTo(2 * letters.size());
        assertThat(letters.width("🚰")).isBetween(letters.size(), 1.5 * letters.size());
        assertThat(letters.width("\u200d")).isZero();
    }
}
