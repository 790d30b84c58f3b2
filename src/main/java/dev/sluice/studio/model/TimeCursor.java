package dev.sluice.studio.model;

import dev.sluice.studio.model.RunModel.Phase;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.OptionalLong;

/// The one moment that charts, marbles, events and canvas look at. The mouse hovers over a moment; a click pins
/// it. While a run goes on, only a pinned moment shows on the canvas; a run that stands still is also looked at
/// where the mouse hovers. FX thread only.
public final class TimeCursor {
    private final RunModel run;
    private final ObjectProperty<OptionalLong> hovered =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<OptionalLong> pinned =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<OptionalLong> marked =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<OptionalLong> past =
            new ReadOnlyObjectWrapper<>(OptionalLong.empty());

    public TimeCursor(RunModel run) {
        this.run = run;
        hovered.subscribe(_ -> look());
        pinned.subscribe(_ -> look());
        run.phaseProperty().subscribe(_ -> look());
        run.onClear(this::release);
    }

    /// The moment that is marked in charts and marbles: the hovered one, or else the pinned one.
    public ReadOnlyObjectProperty<OptionalLong> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// The moment that the canvas shows; empty while it shows the present.
    public ReadOnlyObjectProperty<OptionalLong> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /// The moment that stays; empty when there is none.
    public ReadOnlyObjectProperty<OptionalLong> pinnedProperty() {
        return pinned;
    }

    /// Whether the mouse is over a moment.
    public boolean hovering() {
        return hovered.get().isPresent();
    }

    /// @param time run time in nanoseconds
    public void hover(long time) {
        hovered.set(OptionalLong.of(within(time)));
    }

    /// The mouse is nowhere.
    public void leave() {
        hovered.set(OptionalLong.empty());
    }

    /// Stays at a moment.
    public void pin(long time) {
        leave();
        pinned.set(OptionalLong.of(within(time)));
    }

    /// Goes back to the present.
    public void release() {
        leave();
        pinned.set(OptionalLong.empty());
    }

    /// Moves the pinned moment; from the present, backwards from there. Beyond the end it is the present again.
    public void step(long nanos) {
        long now = run.recording().end();
        long to = pinned.get().orElse(now) + nanos;
        if (to >= now) {
            release();
        } else {
            pin(to);
        }
    }

    private long within(long time) {
        return Math.clamp(time, 0, run.recording().end());
    }

    private void look() {
        marked.set(hovered.get().isPresent() ? hovered.get() : pinned.get());
        boolean still = run.phaseProperty().get() != Phase.RUNNING || pinned.get().isPresent();
        past.set(still ? marked.get() : OptionalLong.empty());
    }
}
