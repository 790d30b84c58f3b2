package dev.sluice.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the real crates did, experiment by experiment.
final class Experiments {
    private static final Map<String, List<String>> ALL = read();

    private Experiments() {}

    /// The lines that an experiment printed.
    static List<String> of(String title) {
        return Objects.requireNonNull(ALL.get(title), title);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        read("/conformance/semantics-experiments.txt", all);
        read("experiments.txt", all);
        return all;
    }

    private static void read(String file, Map<String, List<String>> all) {
        List<String> lines = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("## ")) {
                lines = new ArrayList<>();
                all.put(line.substring(3), lines);
            } else {
                lines.add(line);
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = Experiments.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
