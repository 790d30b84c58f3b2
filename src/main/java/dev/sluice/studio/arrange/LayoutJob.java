package dev.sluice.studio.arrange;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.NodeEdits.Place;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.place.Outline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.task.Outcome;
import dev.sluice.studio.task.Tasks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Lays out while the window goes on; the status line shows it and can cancel it.
final class LayoutJob {
    private static final Strings WORDS = Strings.of(LayoutJob.class);

    private final EditorModel editor;
    private final Catalog catalog;
    private final CanvasView canvas;
    private final Tasks tasks;

    LayoutJob(EditorModel editor, Catalog catalog, CanvasView canvas, Tasks tasks) {
        this.editor = editor;
        this.catalog = catalog;
        this.canvas = canvas;
        this.tasks = tasks;
    }

    /// Lays out the selected nodes, or all where fewer than two are selected.
    void start() {
        Pipeline before = editor.pipeline();
        Set<String> chosen = editor.chosen().nodes();
        boolean all = chosen.size() < 2;
        Map<String, Outline> outlines = new LinkedHashMap<>(canvas.outlines());
        if (!all) {
            outlines.keySet().retainAll(chosen);
        }
        tasks.run(
                WORDS.text("layout.busy", outlines.size()),
                steps ->
                        onItsOwnThread(
                                () ->
                                        new AutoLayout(before, catalog, outlines)
                                                .place(
                                                        WORDS.text("layout.name"),
                                                        new Watched(steps))),
                outcome -> show(outcome, before, all));
    }

    /// Not on a virtual thread, whose carriers belong to the run.
    private static Place onItsOwnThread(Callable<Place> work) throws IOException {
        FutureTask<Place> place = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("layout").start(place);
        try {
            return place.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            // the algorithm has been seen to fail on odd graphs
            throw new IOException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void show(Outcome<Place> outcome, Pipeline before, boolean all) {
        switch (outcome) {
            case Outcome.Done<Place>(Place place) -> {
                if (editor.pipeline().equals(before)) {
                    editor.apply(place);
                    if (all) {
                        canvas.framing().fitAll();
                    }
                } else {
                    canvas.talk().say(WORDS.text("layout.stale"));
                }
            }
            case Outcome.Failed<Place>(IOException cause) ->
                    canvas.talk()
                            .say(WORDS.text("layout.broken", String.valueOf(cause.getMessage())));
            case Outcome.Cancelled<Place> _ -> canvas.talk().say(WORDS.text("layout.cancelled"));
        }
    }
}
