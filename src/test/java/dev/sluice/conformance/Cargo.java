package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Builds and runs a cargo project, with Debian's crates where they are installed.
final class Cargo {
    private static final Path DEBIAN = Path.of("/usr/share/cargo/registry");

    private final Path folder;

    Cargo(Path folder) {
        this.folder = folder;
    }

    /// Compiles it; a warning is a failure.
    void build() throws IOException, InterruptedException {
        if (Files.isDirectory(DEBIAN)) {
            Path config = Files.createDirectories(folder.resolve(".cargo")).resolve("config.toml");
            Files.writeString(
                    config,
                    "[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory ="
                            + " \""
                            + DEBIAN
                            + "\"\n");
        }
        execute(List.of("cargo", "build", "--quiet"), "");
        assertThat(errors()).as("warnings of the compiler").isEmpty();
    }

    /// What the program prints to standard output.
    String run(String program, String input) throws IOException, InterruptedException {
        return execute(List.of(folder.resolve("target/debug/" + program).toString()), input);
    }

    private String execute(List<String> command, String input)
            throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("stdin.txt"), input);
        Path out = folder.resolve("stdout.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("RUST_BACKTRACE", "0");
        Process process =
                builder.directory(folder.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("stderr.txt").toFile())
                        .start();
        boolean over = process.waitFor(20, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(over).as("%s ended", command).isTrue();
        assertThat(process.exitValue()).as(() -> shortened(errors())).isZero();
        return Files.readString(out);
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("stderr.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() < 20_000 ? text : text.substring(0, 20_000);
    }
}
