package dev.sluice.connect;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lines of a file or of standard input, read by blocking calls. Used by one thread at a time.
public final class LineSource {
    private final String name;
    private final Optional<Path> path;
    private final LineSplitter splitter = new LineSplitter();
    private final byte[] buffer = new byte[LineSplitter.MOST];
    private volatile @Nullable InputStream in;
    private volatile boolean closed;
    private long position;

    private LineSource(String name, Optional<Path> path, @Nullable InputStream in) {
        this.name = name;
        this.path = path;
        this.in = in;
    }

    /// A file, opened at the first read.
    ///
    /// @param name what to call it in messages
    public static LineSource file(Path path, String name) {
        return new LineSource(name, Optional.of(path), null);
    }

    /// Standard input; to close this does not close it.
    public static LineSource standardInput() {
        return of("standard input", System.in);
    }

    /// Any bytes.
    public static LineSource of(String name, InputStream in) {
        return new LineSource(name, Optional.empty(), in);
    }

    /// What to call it in messages.
    public String name() {
        return name;
    }

    /// Blocks for at least one more line; none at the end of the input.
    ///
    /// @param growing whether a line without an end may still get one
    /// @throws IOException as the file system tells it
    public List<Line> next(boolean growing) throws IOException {
        InputStream input = opened();
        while (!closed) {
            int length = input.read(buffer);
            if (length < 0) {
                return growing ? startOver(input) : splitter.rest().stream().toList();
            }
            position += length;
            List<Line> lines = splitter.feed(buffer, length);
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }

    private InputStream opened() throws IOException {
        InputStream input = in;
        if (input == null) {
            input = Files.newInputStream(path.orElseThrow());
            in = input;
        }
        return input;
    }

    /// Begins again with a file that became shorter, as log rotation leaves it; no lines yet.
    private List<Line> startOver(InputStream input) throws IOException {
        if (path.isPresent() && Files.size(path.get()) < position) {
            input.close();
            in = null;
            position = 0;
            splitter.reset();
        }
        return List.of();
    }

    /// Closes the file; a read under way ends or fails. Idempotent.
    public void close() {
        closed = true;
        InputStream input = in;
        if (path.isPresent() && input != null) {
            try {
                input.close();
            } catch (IOException ignored) {
                // Nothing was written, so nothing is lost.
                in = null;
            }
        }
    }
}
