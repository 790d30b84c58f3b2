package dev.sluice.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "900,0 µs",
        "62000000,62 ms",
        "420000000,0.42 s",
        "4310000000,4.31 s",
        "12340000000,12.3 s",
        "65000000000,1:05 min"
    })
    void durationsAreShort(long nanos, String words) {
        assertThat(Words.duration(nanos)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"14.28,14.3/s", "140.2,140/s", "1234,1.2k/s", "2500000,2.5M/s"})
    void ratesAreShort(double perSecond, String words) {
        assertThat(Words.rate(perSecond)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "999,999", "1000,…00", "123456,…56"})
    void numbersFitADisc(long number, String words) {
        assertThat(Words.number(number)).isEqualTo(words);
    }
}
