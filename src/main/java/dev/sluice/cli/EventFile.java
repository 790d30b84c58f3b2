package dev.sluice.cli;

import dev.sluice.export.EventLines;
import dev.sluice.pipeline.Settings;
import dev.sluice.plan.Run;
import dev.sluice.telemetry.Event;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file that `--events` names; does nothing without one.
///
/// A run in virtual time waits while the file is far behind, for its log has to be complete.
final class EventFile implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final int FAR_BEHIND = 50_000;

    private final Run run;
    private final boolean waits;
    private final @Nullable BufferedWriter file;
    private long next;
    private long missed;

    private EventFile(Run run, boolean waits, @Nullable BufferedWriter file) {
        this.run = run;
        this.waits = waits;
        this.file = file;
    }

    static EventFile open(Optional<Path> path, Run run, Settings.Clock clock) throws IOException {
        return new EventFile(
                run,
                clock == Settings.Clock.VIRTUAL,
                path.isPresent() ? Files.newBufferedWriter(path.get()) : null);
    }

    /// Writes what happened since the last call.
    void write() throws IOException {
        if (file == null) {
            return;
        }
        boolean held = false;
        for (List<Event> batch = batch(); !batch.isEmpty(); batch = batch()) {
            if (waits && !held && run.events().next() - next > FAR_BEHIND) {
                held = true;
                run.pause();
            }
            append(batch, file);
        }
        if (held) {
            run.start();
        }
    }

    private List<Event> batch() {
        return run.events().since(next, BATCH);
    }

    private void append(List<Event> batch, BufferedWriter to) throws IOException {
        for (Event event : batch) {
            missed += event.seq() - next;
            next = event.seq() + 1;
            to.write(EventLines.line(event));
            to.write('\n');
        }
    }

    /// A sentence about events that came faster than they could be written.
    Optional<String> lost() {
        return missed == 0
                ? Optional.empty()
                : Optional.of(Numbers.count(missed) + " events came too fast and are missing from the file of events.");
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
