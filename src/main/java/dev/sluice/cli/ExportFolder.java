package dev.sluice.cli;

import dev.sluice.export.Exporter.Exported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Where an export of several files goes.
final class ExportFolder {
    private ExportFolder() {}

    /// Whether a person's work is safe from being overwritten there: the folder does not exist, is empty, or holds
    /// an earlier export.
    ///
    /// @param texts by file name, see [Exported.Files]
    static boolean free(Path folder, Map<String, String> texts) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        for (String name : texts.keySet()) {
            if (exported(folder.resolve(name))) {
                return true;
            }
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static boolean exported(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().filter(line -> line.contains(Exported.Files.MARK)).isPresent();
        }
    }

    static void write(Path folder, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
