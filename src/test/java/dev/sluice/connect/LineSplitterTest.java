package dev.sluice.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

final class LineSplitterTest {
    private final LineSplitter splitter = new LineSplitter();

    @Test
    void piecesOfALineAreJoined() {
        assertThat(feed("on", "e\ntw")).containsExactly(line("one"));
        assertThat(feed("o\n\n")).containsExactly(line("two"), line(""));
        assertThat(splitter.rest()).isEmpty();
    }

    @Test
    void aLineMayEndWithCarriageReturnAndLineFeed() {
        assertThat(feed("one\r", "\ntwo\r\n")).containsExactly(line("one"), line("two"));
    }

    @Test
    void whatHasNoEndIsTheRest() {
        assertThat(feed("one\ntwo")).containsExactly(line("one"));
        assertThat(splitter.rest()).contains(line("two"));
        assertThat(splitter.rest()).isEmpty();
    }

    @Test
    void wrongBytesBecomeReplacementCharacters() {
        byte[] bytes = {'a', (byte) 0xFF, 'b', '\n', 'c', '\n'};

        assertThat(splitter.feed(bytes, bytes.length))
                .containsExactly(new Line("a\uFFFDb", false, true), line("c"));
    }

    @Test
    void aLineOf64KiBIsWhole() {
        String longest = "x".repeat(LineSplitter.MOST);

        assertThat(feed(longest + "\n")).containsExactly(line(longest));
        assertThat(feed(longest, "\r\n")).containsExactly(line(longest));
    }

    @Test
    void aLongerLineIsCutAndTheNextIsWhole() {
        String longest = "x".repeat(LineSplitter.MOST);

        assertThat(feed(longest, longest, "yz\nnext\n"))
                .containsExactly(new Line(longest, true, false), line("next"));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "x".repeat(LineSplitter.MOST - 1) + "é";

        assertThat(feed(text + "\n"))
                .containsExactly(new Line("x".repeat(LineSplitter.MOST - 1), true, false));
    }

    private List<Line> feed(String... pieces) {
        return Stream.of(pieces)
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .flatMap(bytes -> splitter.feed(bytes, bytes.length).stream())
                .toList();
    }

    private static Line line(String text) {
        return new Line(text, false, false);
    }
}
