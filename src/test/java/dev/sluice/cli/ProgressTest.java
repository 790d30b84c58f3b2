package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.telemetry.Sample;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Data and table on one terminal: what is on the screen afterwards.
final class ProgressTest {
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[(\\?7[lh]|(\\d+)A|J)");
    private static final Sample NOTHING_YET =
            new Sample(
                    0,
                    Map.of("print", Sample.NodeSample.NONE),
                    Map.of(),
                    List.of(),
                    Optional.empty());

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream both = new PrintStream(screen, true, UTF_8);
    private final Progress progress =
            new Progress(new Terminal(both, both, true), both, quickStart());

    @Test
    void linesOfTheRunStandAboveTheTable() {
        progress.print("one");
        table();
        progress.print("two");
        assertThat(shown()).startsWith("one").doesNotContain("two");

        progress.flush();
        progress.warn("beware");
        progress.print("three");
        table();

        assertThat(shown()).startsWith("one", "two", "beware", "three").hasSize(6);
        assertThat(shown().getLast()).startsWith("print ");
    }

    @Test
    void nothingIsLeftOfTheTable() {
        table();
        progress.print("one");
        table();
        progress.print("two");
        progress.clear();

        assertThat(shown()).containsExactly("one", "two");
    }

    @Test
    void noMoreThanAScreenfulIsHeldBack() {
        table();
        for (int i = 0; i < 10; i++) {
            progress.print("x".repeat(10_000));
        }

        assertThat(shown()).hasSizeGreaterThan(6).allMatch(line -> line.startsWith("xxx"));
    }

    private void table() {
        for (int look = 0; look < 5; look++) {
            progress.show(() -> NOTHING_YET);
        }
    }

    /// The lines on a terminal that was sent these bytes, as far as these control sequences go.
    private List<String> shown() {
        List<String> lines = new ArrayList<>();
        for (String line : screen.toString(UTF_8).split(System.lineSeparator(), -1)) {
            Matcher control = CONTROL.matcher(line);
            while (control.find()) {
                if (control.group(2) != null) {
                    int up = Integer.parseInt(control.group(2));
                    lines.subList(lines.size() - up, lines.size()).clear();
                }
            }
            lines.add(control.replaceAll(""));
        }
        assertThat(lines.removeLast()).isEmpty();
        return lines;
    }

    private static Pipeline quickStart() {
        return ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
    }
}
