package dev.sluice.cli;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Durations;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.Latency;
import dev.sluice.telemetry.Sample.NodeSample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A look at a run as lines for people.
final class ReportText {
    private static final int BAR = 10;

    private ReportText() {}

    /// How it ended, then throughput and stalls by node, fill by channel, latency by sink.
    static List<String> report(Pipeline pipeline, Sample sample) {
        List<String> lines = new ArrayList<>();
        lines.add(
                sample.end()
                        .map(end -> end(pipeline, end))
                        .orElse("running, " + Numbers.time(sample.time())));
        sample.end().ifPresent(end -> lines.addAll(reasons(end)));
        lines.addAll(table(pipeline, sample));
        return lines;
    }

    /// The tables alone.
    static List<String> table(Pipeline pipeline, Sample sample) {
        Table nodes =
                new Table().row("", "items", "per s", "errors", "stalled", "p50", "p99", "state");
        Table channels =
                new Table()
                        .row(
                                "",
                                "",
                                "fill",
                                "high",
                                "mean",
                                "sent",
                                "dropped",
                                "waited",
                                "at the door");
        boolean anyChannel = false;
        for (Node node : pipeline.nodes()) {
            NodeSample of = sample.nodes().get(node.id());
            if (of != null) {
                node(nodes, node, of, sample.time());
            }
            ChannelSample channel = sample.channels().get(node.id());
            if (channel != null) {
                anyChannel = true;
                channel(channels, node, channel);
            }
        }
        List<String> lines = new ArrayList<>(nodes.lines());
        if (anyChannel) {
            lines.addAll(channels.lines());
        }
        return lines;
    }

    /// One line for a log.
    static String progress(Pipeline pipeline, Sample sample) {
        StringBuilder line = new StringBuilder(Numbers.time(sample.time()));
        for (Node node : pipeline.nodes()) {
            ChannelSample channel = sample.channels().get(node.id());
            if (channel != null) {
                line.append("  ").append(node.title()).append(' ').append(fill(channel));
                line.append(", ").append(Numbers.count(channel.received())).append(" received, ");
                line.append(channel.waiting().size()).append(" waiting");
            }
        }
        return line.toString();
    }

    private static void node(Table table, Node node, NodeSample sample, long time) {
        double seconds = Math.max(time, 1) / 1e9;
        table.row(
                node.title(),
                Numbers.count(sample.items()),
                Numbers.rate(time == 0 ? 0 : sample.items() / seconds),
                sample.errors() == 0 ? "" : Numbers.count(sample.errors()),
                sample.stalledNanos() == 0
                        ? ""
                        : Numbers.time(sample.stalledNanos())
                                + " ("
                                + Numbers.percent(
                                        sample.stalledNanos() / (double) Math.max(time, 1))
                                + ")",
                sample.latency().map(Latency::p50).map(Numbers::time).orElse(""),
                sample.latency().map(Latency::p99).map(Numbers::time).orElse(""),
                sample.state().word() + awaited(sample.awaits()));
    }

    private static String awaited(Awaited awaited) {
        return switch (awaited) {
            case Awaited.Nothing _ -> "";
            case Awaited.Timer(long left) -> " · timer " + left(left);
            case Awaited.Bodies(int count, long left) ->
                    " · " + count + " bodies" + (left == 0 ? "" : ", timer " + left(left));
            case Awaited.Slot(String channel) -> " · a slot in " + channel;
            case Awaited.InChannel(String channel) -> " · an item in " + channel;
            case Awaited.Upstream _ -> " · upstream";
            case Awaited.ItsWaker _ -> " · its waker";
        };
    }

    private static String left(long nanos) {
        long unit = nanos >= 10_000_000 ? 1_000_000 : nanos >= 1_000 ? 1_000 : 1;
        return Durations.format(Duration.ofNanos(nanos - nanos % unit));
    }

    private static void channel(Table table, Node node, ChannelSample channel) {
        table.row(
                node.title(),
                bar(channel),
                fill(channel),
                Numbers.count(channel.highWater()),
                String.format(java.util.Locale.ROOT, "%.2f", channel.meanFill()),
                Numbers.count(channel.sent()),
                channel.dropped() == 0 ? "" : Numbers.count(channel.dropped()),
                Numbers.time(channel.waitNanos()),
                Integer.toString(channel.waiting().size()));
    }

    private static String fill(ChannelSample channel) {
        return channel.maxCapacity() == Integer.MAX_VALUE
                ? channel.fill() + "/∞"
                : channel.fill() + "/" + channel.maxCapacity();
    }

    private static String bar(ChannelSample channel) {
        int filled =
                (int)
                        Math.min(
                                BAR,
                                Math.ceil((double) BAR * channel.fill() / channel.maxCapacity()));
        return "█".repeat(filled) + "░".repeat(BAR - filled);
    }

    private static String end(Pipeline pipeline, RunEnd end) {
        String after = " after " + Numbers.time(end.time());
        return switch (end) {
            case RunEnd.Completed completed ->
                    "completed"
                            + after
                            + (completed.value() == null
                                    ? ""
                                    : ", value " + shortened(completed.value()));
            case RunEnd.Failed failed ->
                    "ended at an error"
                            + after
                            + " in “"
                            + title(pipeline, failed.node())
                            + "”: "
                            + failed.error();
            case RunEnd.Panicked panicked ->
                    "panicked"
                            + after
                            + " in “"
                            + title(pipeline, panicked.node())
                            + "”"
                            + at(pipeline, panicked.item())
                            + ": "
                            + panicked.message();
            case RunEnd.Deadlocked _ -> "deadlocked" + after + ": nobody can ever run again";
            case RunEnd.Stopped stopped ->
                    "stopped" + after + (stopped.reason().isEmpty() ? "" : ": " + stopped.reason());
        };
    }

    private static String at(Pipeline pipeline, long item) {
        if (item < 0 || Item.origin(item) >= pipeline.nodes().size()) {
            return "";
        }
        String birthplace = pipeline.nodes().get(Item.origin(item)).title();
        return ", item " + Item.number(item) + " of “" + birthplace + "”";
    }

    private static List<String> reasons(RunEnd end) {
        return end instanceof RunEnd.Deadlocked deadlocked
                ? deadlocked.reasons().stream().map(reason -> "  " + reason).toList()
                : List.of();
    }

    private static String title(Pipeline pipeline, String node) {
        return pipeline.node(node).map(Node::title).orElse(node);
    }

    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
