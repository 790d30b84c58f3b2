package dev.sluice.connect;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Stream;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// The lines of a source as a stream; each read happens where it cannot hold up the task.
///
/// A source that cannot be read is a panic, in words for its owner.
public final class LineStream implements Stream<Line> {
    private final LineSource source;
    private final Optional<Duration> again;
    private final ArrayDeque<Line> lines = new ArrayDeque<>();
    private @Nullable Future<Read> reading;
    private @Nullable Sleep sleep;

    /// @param again how long to wait at the end before looking for more; empty to end there
    public LineStream(LineSource source, Optional<Duration> again) {
        this.source = source;
        this.again = again;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (lines.isEmpty()) {
            if (sleep != null && sleep.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            sleep = null;
            Optional<Read> read = read(cx);
            if (read.isEmpty()) {
                return Poll.PENDING;
            }
            lines.addAll(read.get().lines());
            if (lines.isEmpty()) {
                if (again.isEmpty()) {
                    return Poll.DONE;
                }
                sleep = Sleep.of(again.get());
            }
        }
        return Poll.READY;
    }

    private Optional<Read> read(Context cx) {
        if (reading == null) {
            reading = cx.blocking(this::read);
        }
        if (reading.poll(cx) == Poll.PENDING) {
            return Optional.empty();
        }
        Read read = reading.value();
        reading.close();
        reading = null;
        if (!read.failure().isEmpty()) {
            throw new IllegalStateException(read.failure());
        }
        return Optional.of(read);
    }

    private Read read() {
        try {
            return new Read(source.next(again.isPresent()), "");
        } catch (IOException failure) {
            return new Read(List.of(), Failures.sentence("read", source.name(), failure));
        }
    }

    @Override
    public Line take() {
        return lines.remove();
    }

    @Override
    public void close() {
        lines.clear();
        if (reading != null) {
            reading.close();
            reading = null;
        }
        if (sleep != null) {
            sleep.close();
            sleep = null;
        }
        source.close();
    }

    private record Read(List<Line> lines, String failure) {}
}
