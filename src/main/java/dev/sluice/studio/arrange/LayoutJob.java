package dev.sluice.studio.arrange;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.NodeEdits.Place;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.canvas.Outline;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// Lays out while the window goes on; one at a time, and it can be cancelled.
final class LayoutJob {
    private static final Strings WORDS = Strings.of(LayoutJob.class);
    private static final int QUICK = 200;

    private final EditorModel editor;
    private final Catalog catalog;
    private final CanvasView canvas;
    private final Executor away;
    private final Executor back;
    private Optional<Cancellable> running = Optional.empty();

    LayoutJob(
            EditorModel editor, Catalog catalog, CanvasView canvas, Executor away, Executor back) {
        this.editor = editor;
        this.catalog = catalog;
        this.canvas = canvas;
        this.away = away;
        this.back = back;
    }

    /// Lays out the selected nodes, or all where fewer than two are selected.
    void start() {
        running.ifPresent(Cancellable::cancel);
        Cancellable monitor = new Cancellable();
        running = Optional.of(monitor);
        Pipeline before = editor.pipeline();
        Set<String> chosen = editor.chosen().nodes();
        boolean all = chosen.size() < 2;
        Map<String, Outline> outlines = new LinkedHashMap<>(canvas.outlines());
        if (!all) {
            outlines.keySet().retainAll(chosen);
        }
        if (outlines.size() > QUICK) {
            canvas.say(
                    WORDS.text("layout.busy", outlines.size()),
                    WORDS.text("layout.cancel"),
                    monitor::cancel);
        }
        away.execute(() -> work(monitor, before, outlines, all));
    }

    private void work(
            Cancellable monitor, Pipeline before, Map<String, Outline> outlines, boolean all) {
        try {
            Place place =
                    new AutoLayout(before, catalog, outlines)
                            .place(WORDS.text("layout.name"), monitor);
            back.execute(() -> show(monitor, before, place, all));
        } catch (
                RuntimeException
                        broken) { // the layout algorithm has been seen to fail on odd graphs
            back.execute(() -> canvas.say(WORDS.text("layout.broken", broken)));
        }
    }

    private void show(Cancellable monitor, Pipeline before, Place place, boolean all) {
        if (monitor.isCanceled()) {
            return;
        }
        running = Optional.empty();
        canvas.say("");
        if (!editor.pipeline().equals(before)) {
            canvas.say(WORDS.text("layout.stale"));
            return;
        }
        editor.apply(place);
        if (all) {
            canvas.fitAll();
        }
    }
}
