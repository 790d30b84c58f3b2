package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Recorded runs of tokio's channel; `-Dsluice.mpsc.scripts=FILE` takes others.
class ChannelScriptsTest {
    private static final String SAMPLE = "/conformance/mpsc-scripts.txt";

    @Test
    void everyRecordedScriptRunsAsInTokio() throws IOException {
        List<String> lines = lines();
        List<String> differences = differences(lines);
        long scripts = lines.stream().filter(line -> line.startsWith("S ")).count();
        System.out.println("mpsc scripts: " + scripts + ", differences: " + differences.size());
        assertThat(scripts).isPositive();
        assertThat(differences).isEmpty();
    }

    @Test
    void aWrongRecordingIsReportedWithItsScriptAndLine() {
        assertThat(differences(List.of("S 7 cap 1", "try_send 1 ok", "try_send 2 ok")))
                .containsExactly(
                        "script 7, line 3: recorded <try_send 2 ok>, ours <try_send 2 full>");
    }

    /// A script stops at its first difference: what follows would only repeat it.
    private static List<String> differences(List<String> lines) {
        List<String> differences = new ArrayList<>();
        String name = "";
        ChannelScript script = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("S ")) {
                String[] words = line.split(" ", -1);
                name = words[1];
                script = new ChannelScript(Integer.parseInt(words[3]));
            } else if (script != null && !line.isBlank()) {
                String ours = replay(script, line);
                if (!ours.equals(line)) {
                    differences.add(
                            "script %s, line %d: recorded <%s>, ours <%s>"
                                    .formatted(name, i + 1, line, ours));
                    script = null;
                }
            }
        }
        return differences;
    }

    private static String replay(ChannelScript script, String line) {
        try {
            return script.replay(line);
        } catch (RuntimeException failure) {
            return failure.toString();
        }
    }

    private static List<String> lines() throws IOException {
        String file = System.getProperty("sluice.mpsc.scripts");
        if (file != null) {
            return Files.readAllLines(Path.of(file));
        }
        try (InputStream in = ChannelScriptsTest.class.getResourceAsStream(SAMPLE)) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
