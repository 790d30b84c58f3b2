package dev.sluice.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long the packaged program takes, in milliseconds: to its first line, which of `rehearse` is that its window has
/// been painted, or to its end.
///
/// @param toEnd whether its end is waited for
record Started(List<String> args, boolean toEnd) implements Cell {
    private static final Path LAUNCHER = Path.of("target/sluice/bin");
    private static final int TIMES = 4;

    @Override
    public List<Figure> measure(Effort effort) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            figures.add(new Figure(once()));
        }
        return figures;
    }

    private double once() {
        long start = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader lines = process.inputReader()) {
                if (lines.readLine() == null && !toEnd) {
                    throw new IllegalStateException(args + " said nothing");
                }
                if (toEnd) {
                    process.waitFor();
                }
                return (System.nanoTime() - start) / 1e6;
            } finally {
                process.destroy();
                process.waitFor();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(args);
        command.addFirst(LAUNCHER.resolve(windows ? "sluice.bat" : "sluice").toString());
        return command;
    }
}
