package dev.sluice.cli;

import dev.sluice.export.EventLines;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file that `--events` names; does nothing without one.
///
/// A run in virtual time waits while an event is written, for its file has to be complete.
final class EventFile implements AutoCloseable {
    private static final int BATCH = 10_000;

    private final @Nullable BufferedWriter file;
    private final boolean witness;
    private volatile @Nullable IOException failure;
    private long next;
    private long missed;

    private EventFile(@Nullable BufferedWriter file, boolean witness) {
        this.file = file;
        this.witness = witness;
    }

    static EventFile open(Optional<Path> path, Clock clock) throws IOException {
        return path.isPresent()
                ? new EventFile(Files.newBufferedWriter(path.get()), clock == Clock.VIRTUAL)
                : new EventFile(null, false);
    }

    /// The same settings, with this file as a witness where the run is to wait for it.
    RunSettings watching(RunSettings settings) {
        return witness ? settings.withWitness(this::witnessed) : settings;
    }

    private void witnessed(Event event) {
        try {
            append(event);
        } catch (IOException failed) {
            failure = failed;
        }
    }

    /// Writes what happened since the last call.
    ///
    /// @throws IOException if this or an earlier event could not be written
    void write(EventLog log) throws IOException {
        IOException failed = failure;
        if (failed != null) {
            throw failed;
        }
        if (file == null || witness) {
            return;
        }
        for (List<Event> batch = log.since(next, BATCH);
                !batch.isEmpty();
                batch = log.since(next, BATCH)) {
            for (Event event : batch) {
                append(event);
            }
        }
    }

    private void append(Event event) throws IOException {
        missed += event.seq() - next;
        next = event.seq() + 1;
        if (file != null) {
            file.write(EventLines.line(event));
            file.write('\n');
        }
    }

    /// A sentence about events that came faster than they could be written.
    Optional<String> lost() {
        return missed == 0
                ? Optional.empty()
                : Optional.of(
                        Numbers.count(missed)
                                + " events came too fast and are missing from the file of events.");
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
