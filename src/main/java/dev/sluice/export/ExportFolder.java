package dev.sluice.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where an export of several files goes.
public final class ExportFolder {
    /// What tells an export from a file that a person wrote: the first line of one of its files at least has it.
    public static final String MARK = "Exported by Sluice";

    private ExportFolder() {}

    /// Whether a person's work is safe from being overwritten there: the folder does not exist, is empty, or holds
    /// an earlier export.
    public static boolean free(Path folder, List<SourceFile> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        for (SourceFile file : files) {
            if (exported(folder.resolve(file.path()))) {
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
            return lines.findFirst().filter(line -> line.contains(MARK)).isPresent();
        }
    }

    public static void write(Path folder, List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.text());
        }
    }
}
