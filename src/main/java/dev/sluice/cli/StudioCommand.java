package dev.sluice.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `sluice studio`
@Command(name = "studio", description = "Opens the studio.")
final class StudioCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Window window;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A document to open; without one, that of last time, or the quick start.")
    private Optional<String> file = Optional.empty();

    StudioCommand(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() throws IOException {
        return Opening.open(terminal, window, file.map(Path::of));
    }
}
