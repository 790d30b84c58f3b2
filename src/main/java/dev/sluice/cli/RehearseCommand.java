package dev.sluice.cli;

import dev.sluice.catalog.Examples;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// `sluice rehearse`
@Command(
        name = "rehearse",
        hidden = true,
        description =
                "Opens the studio without a display, runs the quick start there and here, and ends:"
                        + " for the start-up cache, and for measuring the start.")
final class RehearseCommand implements Callable<Integer> {
    private static final String MOMENT = "2s";

    private final Terminal terminal;
    private final Window window;

    RehearseCommand(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() {
        window.rehearse(
                () -> {
                    terminal.out().println("first frame");
                    terminal.out().flush();
                });
        // with options, so that the start-up cache knows how they are read
        return Sluice.execute(terminal, window, "run", Examples.QUICK_START, "--until", MOMENT);
    }
}
