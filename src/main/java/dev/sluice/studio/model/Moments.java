package dev.sluice.studio.model;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The moment that canvas and inspector show: the present, or the one that the time cursor looks at. FX thread only.
public final class Moments {
    private final RunModel run;
    private final TimeCursor cursor;
    private final Catalog catalog;
    private final ReadOnlyObjectWrapper<Optional<Moment>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public Moments(RunModel run, TimeCursor cursor, Catalog catalog) {
        this.run = run;
        this.cursor = cursor;
        this.catalog = catalog;
        run.sampleProperty().subscribe(_ -> present());
        cursor.pastProperty().subscribe(_ -> look());
    }

    /// Empty while nothing has run.
    public ReadOnlyObjectProperty<Optional<Moment>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the present is shown.
    public boolean isPresent() {
        return cursor.pastProperty().get().isEmpty();
    }

    private void present() {
        if (isPresent() || run.sampleProperty().get().isEmpty()) {
            shown.set(run.sampleProperty().get().map(Moment::of));
        }
    }

    private void look() {
        OptionalLong past = cursor.pastProperty().get();
        if (past.isPresent()) {
            shown.set(at(past.getAsLong()));
        } else {
            present();
        }
    }

    /// The run at that time, exact as far as its events are known.
    public Optional<Moment> at(long time) {
        Recording recording = run.recording();
        return recording.at(time).map(before -> at(time, before, recording));
    }

    private Moment at(long time, Sample before, Recording recording) {
        Optional<Sample> after = recording.after(time);
        if (time <= before.time() || after.isEmpty()) {
            return new Moment(Replay.onward(before, time), before.time(), time <= before.time());
        }
        List<Event> events = recording.events(before.time(), after.get().time());
        Pipeline running = run.startedProperty().get().orElse(Pipeline.EMPTY);
        return Replay.at(time, before, after.get(), events, new Flow(running, catalog));
    }
}
