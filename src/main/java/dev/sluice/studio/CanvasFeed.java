package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.model.Moments;
import dev.sluice.studio.model.Recording;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.TimeCursor;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import java.util.List;
import java.util.OptionalLong;

/// Shows the run on the canvas: the present, or the moment that the time cursor looks at.
final class CanvasFeed {
    private static final long SECOND = 1_000_000_000L;
    private static final long LONG = 5 * SECOND;

    private final Recording recording;
    private final TimeCursor cursor;
    private final Moments moments;
    private final CanvasView canvas;

    CanvasFeed(RunModel run, TimeCursor cursor, Moments moments, CanvasView canvas) {
        this.recording = run.recording();
        this.cursor = cursor;
        this.moments = moments;
        this.canvas = canvas;
        run.watch(this::present);
        run.onClear(canvas.run()::clear);
        cursor.pastProperty().subscribe(this::look);
    }

    private void present(Sample now, List<Event> events) {
        if (cursor.pastProperty().get().isEmpty()) {
            canvas.run().show(now, events);
        }
    }

    private void look(OptionalLong past) {
        if (!recording.isEmpty()) {
            replay(past.orElse(recording.end()));
        }
    }

    /// With the second before it, which rates and travelling items come from, and what went on before that: bodies that
    /// take long.
    private void replay(long time) {
        recording
                .at(time - SECOND)
                .ifPresent(
                        before ->
                                canvas.run()
                                        .show(
                                                before,
                                                recording.events(time - LONG, time - SECOND)));
        moments.at(time)
                .ifPresent(
                        then ->
                                canvas.run()
                                        .show(
                                                then.sample(),
                                                recording.events(time - SECOND, time)));
    }
}
