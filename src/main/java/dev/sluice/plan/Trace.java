package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.EventRing;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// What all tasks of a run share: the event log, the output, and the word that it is over.
final class Trace {
    private static final int SMALLEST = 2;

    private final EventRing log;
    private final boolean logging;
    private final boolean exact;
    private final boolean quiet;
    private final Output output;
    private final @Nullable Consumer<Event> witness;
    private volatile @Nullable String halted;

    Trace(RunSettings settings, Output output) {
        this.exact = settings.clock() == Clock.VIRTUAL;
        this.quiet = !settings.telemetry();
        this.logging = settings.events() > 0;
        this.log = new EventRing(Math.max(SMALLEST, settings.events()), !exact);
        this.witness = exact ? settings.witness().orElse(null) : null;
        this.output = output;
    }

    /// Whether everything is noted, as in virtual time, and not only what the rate allows.
    boolean exact() {
        return exact;
    }

    /// Whether nothing is noted but the ends of tasks.
    boolean quiet() {
        return quiet;
    }

    /// Whether any events are kept.
    boolean logging() {
        return logging;
    }

    EventRing log() {
        return log;
    }

    Output output() {
        return output;
    }

    /// Notes what happened to an item.
    void note(long now, Kind kind, String node, Item item, boolean error) {
        if (logging) {
            tell(log.add(now, kind, node, item.id(), item.value(), error));
        }
    }

    /// Notes what happened at a node.
    void note(long now, Kind kind, String node, @Nullable Object value, boolean error) {
        if (logging) {
            tell(log.add(now, kind, node, -1, value, error));
        }
    }

    private void tell(Event event) {
        if (witness != null) {
            witness.accept(event);
        }
    }

    /// Counts events that were too many to note.
    void skipped(long events) {
        if (logging) {
            log.skip(events);
        }
    }

    /// Has every task leave its poll.
    ///
    /// @param reason a sentence, or nothing where a person wants it
    void halt(String reason) {
        if (halted == null) {
            halted = reason;
        }
    }

    /// Why it is to end, or nothing while it is to go on.
    @Nullable String halted() {
        return halted;
    }
}
