package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.pipeline.Pipeline;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What a command line answered, executed in this process.
record Session(int code, String out, String err) {
    /// A machine without a display.
    static final Window NO_DISPLAY =
            new Window() {
                @Override
                public boolean open(Optional<Path> file) {
                    return false;
                }

                @Override
                public void rehearse(Runnable firstFrame) {
                    firstFrame.run();
                }

                @Override
                public byte[] screenshot(Pipeline pipeline, Picture picture) {
                    return new byte[] {1, 2, 3};
                }
            };

    static Session of(Object... args) {
        return of(NO_DISPLAY, false, args);
    }

    /// With another window.
    static Session on(Window window, Object... args) {
        return of(window, false, args);
    }

    /// While a person watches.
    static Session watched(Object... args) {
        return of(NO_DISPLAY, true, args);
    }

    private static Session of(Window window, boolean live, Object[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), live);
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = Sluice.execute(terminal, window, words);
        terminal.out().flush();
        return new Session(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /// It ended like this, and showed nobody a stack trace.
    Session ended(int expected) {
        assertThat(code).as("exit code; standard error:\n%s", err).isEqualTo(expected);
        assertThat(out + err).doesNotContain("\tat ", "Exception");
        return this;
    }
}
