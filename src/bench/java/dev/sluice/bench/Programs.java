package dev.sluice.bench;

import dev.sluice.bench.Cell.Figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Other processes: run to the end, their lines read as figures.
final class Programs {
    private Programs() {}

    /// What a program printed: a cost a line, and after a blank its megabytes.
    static List<Figure> figures(List<String> command) {
        return output(command, Path.of("")).lines().map(Programs::figure).toList();
    }

    /// What a program printed.
    ///
    /// @throws IllegalStateException with what it printed where it fails
    static String output(List<String> command, Path folder) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Figure figure(String line) {
        String[] words = line.strip().split(" ", 2);
        return new Figure(
                Double.parseDouble(words[0]), words.length > 1 ? Long.parseLong(words[1]) : 0);
    }
}
