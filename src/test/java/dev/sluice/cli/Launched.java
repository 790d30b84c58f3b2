package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.Main;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// `sluice` in a Java of its own, as a shell starts it: no display, no UTF-8 locale, no colour. JavaFX finds no
/// toolkit there.
final class Launched implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final int SIGINT = 2;

    private final Process process;
    private final Lines out;
    private final Lines err;

    private Launched(Process process) {
        this.process = process;
        this.out = new Lines(process.getInputStream());
        this.err = new Lines(process.getErrorStream());
    }

    static Launched sluice(ProcessBuilder.Redirect input, Object... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djavafx.toolkit=none",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(input);
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("NO_COLOR", "1");
        return new Launched(builder.start());
    }

    /// The next line of standard output.
    String out() throws InterruptedException {
        return out.next();
    }

    /// The next line of standard error.
    String err() throws InterruptedException {
        return err.next();
    }

    /// Closes the pipe it writes to, as `head` does.
    void stopReading() throws IOException {
        process.getInputStream().close();
    }

    /// Ctrl-C. Skips the test where whoever started the tests ignores it, as a shell does for what it runs in the
    /// background: every child inherits that, and a JVM then leaves it ignored.
    void interrupt() throws IOException, InterruptedException {
        assumeThat(ignoresInterrupts()).as("the tests run where Ctrl-C is ignored").isFalse();
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(ignored -> (ignored >> (SIGINT - 1) & 1) != 0);
    }

    /// How it ended, with the lines that nobody has read yet.
    Session end() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Session(process.exitValue(), out.rest(), err.rest());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The lines of a stream, read by a thread of its own.
    private static final class Lines {
        private static final String END = "\0";

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Lines(InputStream in) {
            Thread.ofVirtual().start(() -> read(in));
        }

        private void read(InputStream in) {
            try (BufferedReader reader =
                    new BufferedReader(new java.io.InputStreamReader(in, UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException _) {
                lines.add("(closed)");
            }
            lines.add(END);
        }

        String next() throws InterruptedException {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("a line").isNotNull().isNotEqualTo(END);
            return line;
        }

        String rest() throws InterruptedException {
            StringBuilder rest = new StringBuilder();
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        }
    }
}
