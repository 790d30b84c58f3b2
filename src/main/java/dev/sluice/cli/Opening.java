package dev.sluice.cli;

import dev.sluice.catalog.Examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Opens the studio; where there is no display, says so and runs the document in the terminal.
final class Opening {

    private static final Duration MOST = Duration.ofSeconds(10);

    private Opening() {}

    static int open(Terminal terminal, Window window, Optional<Path> file) throws IOException {
        if (window.open(file)) {
            return ExitCode.COMPLETED;
        }
        String name = file.map(Path::toString).orElse(Examples.QUICK_START);
        terminal.err()
                .println(
                        "There is no display, so "
                                + (file.isPresent() ? name : "the quick start")
                                + " runs here for ten seconds at most. Ctrl-C stops it.");
        return new RunCommand(terminal).inTerminal(name, MOST);
    }
}
