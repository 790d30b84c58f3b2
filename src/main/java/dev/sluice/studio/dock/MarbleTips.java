package dev.sluice.studio.dock;

import dev.sluice.studio.model.Recording;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.EventLog;

import javafx.scene.canvas.GraphicsContext;

import java.util.ArrayList;
import java.util.List;

/// Says what is under the mouse among the marbles.
final class MarbleTips {
    private static final Strings WORDS = Strings.of(MarbleTips.class);

    private final Tip tip;
    private final Scope scope;
    private final TimeWindow window;
    private final double width;
    private final double height;

    MarbleTips(GraphicsContext g, Scope scope, TimeWindow window, double width, double height) {
        this.tip = new Tip(g, scope.roles());
        this.scope = scope;
        this.window = window;
        this.width = width;
        this.height = height;
    }

    /// An item, its value, its time.
    void item(Disc disc) {
        String name = disc.row().title() + " · " + scope.words(disc.item(), disc.error());
        String time = Times.moment(disc.time(), window.to() - window.from());
        tip.paint(List.of(name, value(disc), time), disc.x(), disc.y(), width, height);
    }

    private String value(Disc disc) {
        return scope.run()
                .recording()
                .log()
                .map((EventLog log) -> log.since(disc.seq(), 1))
                .filter(found -> !found.isEmpty() && found.getFirst().seq() == disc.seq())
                .map(List::getFirst)
                .map(Event::value)
                .map(Object::toString)
                .orElse("");
    }

    /// What bars stand for.
    void rate(Row row, long time, double y) {
        Recording recording = scope.run().recording();
        int place = Math.max(0, recording.placeAfter(time) - 1);
        List<String> lines = new ArrayList<>(List.of(row.title()));
        for (Metric metric : List.of(Metric.THROUGHPUT, Metric.STALL)) {
            if (metric.tellsOf(recording.samples().get(place), row.id())) {
                lines.add(words(metric, metric.at(recording, place, row.id())));
            }
        }
        tip.paint(lines, window.x(time), y, width, height);
    }

    private static String words(Metric metric, double value) {
        return metric == Metric.STALL
                ? WORDS.text("marbles.stalled", metric.words(value))
                : metric.words(value);
    }
}
