package dev.sluice.cli;

import dev.sluice.export.EventLines;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file that `--events` names; does nothing without one.
final class EventFile implements AutoCloseable {
    private static final int BATCH = 10_000;

    private final EventLog log;
    private final @Nullable BufferedWriter file;
    private long next;

    private EventFile(EventLog log, @Nullable BufferedWriter file) {
        this.log = log;
        this.file = file;
    }

    static EventFile open(Optional<Path> path, EventLog log) throws IOException {
        return new EventFile(log, path.isPresent() ? Files.newBufferedWriter(path.get()) : null);
    }

    /// Writes what happened since the last call.
    void write() throws IOException {
        if (file == null) {
            return;
        }
        for (List<Event> batch = log.since(next, BATCH); !batch.isEmpty(); batch = log.since(next, BATCH)) {
            for (Event event : batch) {
                file.write(EventLines.line(event));
                file.write('\n');
            }
            next = batch.getLast().seq() + 1;
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
