package dev.sluice.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a command writes. Nothing is coloured, with or without `NO_COLOR`.
///
/// @param out data
/// @param err progress, reports, problems
/// @param live whether a person is watching `err`, so that a table may be redrawn in place
public record Terminal(PrintStream out, PrintStream err, boolean live) {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /// Whether the standard error of this process is a terminal on which the cursor can go back up.
    public static boolean watched() {
        return !"dumb".equals(System.getenv("TERM")) && errorIsTerminal();
    }

    /// Java tells of standard input and output together only; of standard error the system itself must.
    @SuppressWarnings(
            "SystemConsoleNull") // it is null where standard input or output is no terminal
    private static boolean errorIsTerminal() {
        try {
            return Files.readSymbolicLink(STANDARD_ERROR)
                    .toString()
                    .matches("/dev/(pts/\\d+|tty\\w*|console)");
        } catch (IOException | UnsupportedOperationException _) {
            Console console = System.console();
            return console != null && console.isTerminal();
        }
    }
}
