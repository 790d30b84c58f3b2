package dev.sluice.catalog.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class LinesKindTest {
    @TempDir Path folder;

    @Test
    void jsonLinesBecomeValuesAndOthersStayText() throws IOException {
        Bench bench = bench("{\"a\":[1,2.5]}\n7\nseven\n\n", "json");

        assertThat(bench.until(1)).containsExactly("0:{\"a\":[1,2.5]} 0:7 0:\"seven\" 0:\"\" 0:|");
        assertThat(bench.wiring().warned)
                .containsExactly("Line 3 of in.log is not JSON and stays text.");
    }

    @Test
    void aLineThatIsNotUtf8IsToldOnceAndGoesOn() throws IOException {
        Files.write(
                folder.resolve("in.log"),
                "caf\u00e9\nna\u00efve\nplain\n".getBytes(StandardCharsets.ISO_8859_1));
        Bench bench = bench("text");

        assertThat(bench.until(1))
                .containsExactly("0:\"caf\uFFFD\" 0:\"na\uFFFDve\" 0:\"plain\" 0:|");
        assertThat(bench.wiring().warned)
                .containsExactly("Line 1 of in.log is not UTF-8; the wrong bytes became \uFFFD.");
    }

    private Bench bench(String content, String form) throws IOException {
        Files.writeString(folder.resolve("in.log"), content);
        return bench(form);
    }

    private Bench bench(String form) {
        return new Bench(
                new LinesKind(),
                new Example(List.of(), Map.of("file", "in.log", "form", form), List.of("0:|")),
                folder);
    }
}
