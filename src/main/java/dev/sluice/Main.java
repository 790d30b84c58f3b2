package dev.sluice;

import dev.sluice.cli.Sluice;
import dev.sluice.cli.Terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Starts the terminal commands, which ask for the studio where they need it.
public final class Main {
    private Main() {}

    /// @param args the command line
    public static void main(String[] args) {
        Terminal terminal =
                new Terminal(
                        stream(FileDescriptor.out), stream(FileDescriptor.err), Terminal.watched());
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> Sluice.tell(terminal, failure));
        int code = Sluice.execute(terminal, new StudioDoor(), args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        boolean flushed = descriptor == FileDescriptor.err;
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                flushed,
                StandardCharsets.UTF_8);
    }
}
