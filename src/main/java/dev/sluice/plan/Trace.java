package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.EventColumns;
import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.EventRing;
import dev.sluice.telemetry.Lineage;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// What all tasks of a run share: the event log, the output, and the word that it is over.
final class Trace {
    private final EventRing shared;
    private final EventColumns columns;
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
        this.shared = new EventRing(exact ? 0 : settings.events());
        this.columns = new EventColumns(exact ? settings.events() : 0);
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

    EventLog log() {
        return exact ? columns : shared;
    }

    Output output() {
        return output;
    }

    /// Notes what happened to an item.
    void note(long now, Kind kind, String node, Item item, boolean error) {
        if (logging && item.parts().isEmpty()) {
            add(now, kind, node, item.id(), item.value(), error);
        } else if (logging) {
            made(now, kind, node, item, error);
        }
    }

    /// Notes what happened at a node.
    void note(long now, Kind kind, String node, @Nullable Object value, boolean error) {
        if (logging) {
            add(now, kind, node, -1, value, error);
        }
    }

    private void add(
            long now, Kind kind, String node, long item, @Nullable Object value, boolean error) {
        if (!exact) {
            shared.add(now, kind, node, item, value, error);
            return;
        }
        columns.add(now, kind, node, item, value, error);
        if (witness != null) {
            witness.accept(columns.latest());
        }
    }

    private void made(long now, Kind kind, String node, Item item, boolean error) {
        Lineage lineage = Descent.of(item.parts());
        if (!exact) {
            shared.add(now, kind, node, item.id(), item.value(), error, lineage);
            return;
        }
        columns.add(now, kind, node, item.id(), item.value(), error, lineage);
        if (witness != null) {
            witness.accept(columns.latest());
        }
    }

    /// Counts events that were too many to note.
    void skipped(long events) {
        if (logging) {
            shared.skip(events);
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
