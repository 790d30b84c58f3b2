package dev.sluice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the Rust program in `src/bench/rust` measures with tokio; empty where there is no cargo.
///
/// @param args its program, flavour and numbers
record Tokio(List<String> args) implements Cell {
    private static final Path SOURCES = Path.of("src/bench/rust");
    private static final Path BUILD = Path.of("target/bench/rust");
    private static final Path CRATES_OF_DEBIAN = Path.of("/usr/share/cargo/registry");
    private static final Optional<Path> PROGRAM = build();

    Tokio(String... args) {
        this(List.of(args));
    }

    @Override
    public List<Figure> measure(Effort effort) {
        return PROGRAM.map(program -> Programs.figures(command(program))).orElse(List.of());
    }

    private List<String> command(Path program) {
        List<String> command = new ArrayList<>(args);
        command.addFirst(program.toString());
        return command;
    }

    /// Beside the sources, for cargo writes where it builds.
    private static Optional<Path> build() {
        try {
            copy();
            List<String> command =
                    new ArrayList<>(List.of("cargo", "build", "--release", "--quiet"));
            if (Files.isDirectory(CRATES_OF_DEBIAN)) {
                command.addAll(
                        List.of(
                                "--offline",
                                "--config",
                                "source.crates-io.replace-with='debian'",
                                "--config",
                                "source.debian.directory='" + CRATES_OF_DEBIAN + "'"));
            }
            Programs.output(command, BUILD);
            return Optional.of(BUILD.resolve("target/release/sluice-peer").toAbsolutePath());
        } catch (IOException | IllegalStateException e) {
            System.out.println("Without tokio, which cargo would build: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = BUILD.resolve(SOURCES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
