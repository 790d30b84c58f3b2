package dev.sluice.studio.inspector;

import dev.sluice.studio.model.Moment;
import dev.sluice.studio.model.Moments;
import dev.sluice.studio.model.StateWords;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The numbers of one node while it runs, or as they were at the moment that is looked at, which is then said.
final class LiveNumbers extends GridPane {
    private static final Strings WORDS = Strings.of(LiveNumbers.class);

    private final String node;
    private final Moments moments;
    private final Label when = new Label();
    private final Map<String, Label> values = new LinkedHashMap<>();

    LiveNumbers(String node, Moments moments) {
        this.node = node;
        this.moments = moments;
        getStyleClass().add("live-numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(Region.USE_PREF_SIZE);
        getColumnConstraints().add(names);
        when.getStyleClass().add("number-when");
        when.setWrapText(true);
        Subscription numbers = moments.shownProperty().subscribe(this::show);
        sceneProperty()
                .addListener(
                        (_, _, scene) -> {
                            if (scene == null) {
                                numbers.unsubscribe();
                            }
                        });
    }

    private void show(Optional<Moment> moment) {
        Map<String, String> rows = moment.map(Moment::sample).map(this::rows).orElse(Map.of());
        when.setText(moment.filter(_ -> !moments.isPresent()).map(LiveNumbers::when).orElse(""));
        when.setVisible(!when.getText().isEmpty());
        when.setManaged(when.isVisible());
        if (!rows.keySet().equals(values.keySet()) || getChildren().isEmpty()) {
            rebuild(rows);
        }
        rows.forEach(
                (name, value) -> {
                    Label label = values.get(name);
                    if (label != null && !label.getText().equals(value)) {
                        label.setText(value);
                    }
                });
    }

    private static String when(Moment moment) {
        String key = moment.seen() == moment.time() ? "at" : moment.exact() ? "exact" : "seen";
        return WORDS.text("numbers." + key, moment(moment.time()), moment(moment.seen()));
    }

    private static String moment(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    private static Label none() {
        Label none = new Label(WORDS.text("numbers.none"));
        none.setWrapText(true);
        return none;
    }

    private void rebuild(Map<String, String> rows) {
        values.clear();
        getChildren().clear();
        if (rows.isEmpty()) {
            add(none(), 0, 1);
        }
        add(when, 0, 0, 2, 1);
        for (String name : rows.keySet()) {
            Label value = new Label();
            value.getStyleClass().add("number");
            value.setWrapText(true);
            value.setTextAlignment(TextAlignment.RIGHT);
            setHalignment(value, HPos.RIGHT);
            values.put(name, value);
            addRow(values.size(), new Label(name), value);
        }
    }

    private Map<String, String> rows(Sample sample) {
        Map<String, String> rows = new LinkedHashMap<>();
        ChannelSample channel = sample.channels().get(node);
        NodeSample numbers = sample.nodes().get(node);
        if (numbers != null) {
            node(rows, numbers, sample.time());
        }
        if (channel != null) {
            channel(rows, channel, sample.time());
        }
        return rows;
    }

    private static void channel(Map<String, String> rows, ChannelSample channel, long time) {
        boolean bounded = channel.maxCapacity() != Integer.MAX_VALUE;
        rows.put(
                WORDS.text("number.fill"),
                channel.fill() + " / " + (bounded ? channel.maxCapacity() : "∞"));
        rows.put(WORDS.text("number.high"), count(channel.highWater()));
        rows.put(WORDS.text("number.mean"), String.format(Locale.ROOT, "%.1f", channel.meanFill()));
        rows.put(
                WORDS.text("number.received"),
                count(channel.received()) + " · " + rate(channel.received(), time));
        if (channel.dropped() > 0) {
            rows.put(WORDS.text("number.dropped"), count(channel.dropped()));
        }
        channel.receivers().stream()
                .filter(receiver -> channel.receivers().size() > 1 || receiver.missed() > 0)
                .forEach(
                        receiver ->
                                rows.put(
                                        WORDS.text("number.receiver", receiver.node()),
                                        count(receiver.received())
                                                + " · "
                                                + count(receiver.missed())));
        rows.put(WORDS.text("number.waiting"), Integer.toString(channel.waiting().size()));
        // who came while the sample was taken is waiting since after its time
        channel.waiting().stream()
                .mapToLong(waiting -> Math.max(0, time - waiting.since()))
                .max()
                .ifPresentOrElse(
                        longest -> rows.put(WORDS.text("number.longest"), time(longest)),
                        () -> rows.put(WORDS.text("number.longest"), "–"));
        rows.put(WORDS.text("number.waited"), time(channel.waitNanos()));
    }

    private static void node(Map<String, String> rows, NodeSample numbers, long time) {
        rows.put(
                WORDS.text("number.state"),
                StateWords.of(numbers.state())
                        + (numbers.awaits().equals(Awaited.Nothing.NOTHING)
                                ? ""
                                : " · " + StateWords.of(numbers.awaits())));
        rows.put(
                WORDS.text("number.items"),
                count(numbers.items()) + " · " + rate(numbers.items(), time));
        if (numbers.errors() > 0) {
            rows.put(WORDS.text("number.errors"), count(numbers.errors()));
        }
        rows.put(
                WORDS.text("number.polls"),
                WORDS.text("number.polls.value", numbers.polls(), numbers.pendings()));
        if (numbers.stalledNanos() > 0) {
            rows.put(
                    WORDS.text("number.stalled"),
                    time(numbers.stalledNanos())
                            + " · "
                            + Math.round(100.0 * numbers.stalledNanos() / Math.max(1, time))
                            + " %");
        }
        if (!numbers.inFlight().isEmpty()) {
            rows.put(WORDS.text("number.in-flight"), Integer.toString(numbers.inFlight().size()));
        }
        numbers.latency()
                .ifPresent(
                        latency ->
                                rows.put(
                                        WORDS.text("number.latency"),
                                        time(latency.p50()) + " · " + time(latency.p99())));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String rate(long items, long time) {
        double perSecond = time == 0 ? 0 : items * 1e9 / time;
        return String.format(Locale.ROOT, perSecond >= 100 ? "%,.0f/s" : "%.1f/s", perSecond);
    }

    private static String time(long nanos) {
        return nanos >= 1_000_000_000
                ? String.format(Locale.ROOT, "%.2f s", nanos / 1e9)
                : String.format(Locale.ROOT, "%d ms", nanos / 1_000_000);
    }
}
