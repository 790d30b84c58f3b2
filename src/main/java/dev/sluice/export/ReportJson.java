package dev.sluice.export;

import static dev.sluice.export.DocumentSchema.ordered;
import static dev.sluice.export.EventLines.millis;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The report of a run as a JSON value, format 1.
///
/// | field | what |
/// |---|---|
/// | `format` | 1; a later format with other meanings has another number, new fields may come at any time |
/// | `name` | the document's |
/// | `t_ms` | run time at the end |
/// | `end` | `state` (`completed`, `error`, `panicked`, `deadlocked`, `stopped`), `t_ms`, and by state: `value` of the main sink; `node` and `error`; `node`, `item` and `message`; `waits` (`node`, `on`) and `reasons`; `reason` |
/// | `nodes` | in document order: `id`, `kind`, `state`, `items` (yielded, sent or handled), `errors` (of these), `polls`, `pendings`, `pending_ms`, `stalled_ms`, `first_ms` and `last_ms` (absent without an item), `rate`, and of a sink `latency_ms` (`p50`, `p90`, `p99`, `max`; birth of an item to its hand-over) |
/// | `channels` | in document order: `id`, `capacity` (or `"unbounded"`), `sent`, `received`, `fill`, `high_water`, `mean_fill` (weighted by time), `wait_ms` (of all senders), `senders` by producer (`sent`, `refused`, `wait_ms`) |
///
/// `_ms` are milliseconds of run time, exact to the nanosecond; a `rate` is items per second of run time.
/// Numbers are JSON numbers; a value that JSON has no number for, such as NaN, is text.
public final class ReportJson {
    private ReportJson() {}

    public static Map<String, Object> of(Pipeline pipeline, Sample sample) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("format", 1L);
        report.put("name", pipeline.name());
        report.put("t_ms", millis(sample.time()));
        sample.end().ifPresent(end -> report.put("end", end(end)));
        List<Object> nodes = new ArrayList<>();
        List<Object> channels = new ArrayList<>();
        for (Node node : pipeline.nodes()) {
            NodeSample of = sample.nodes().get(node.id());
            if (of != null) {
                nodes.add(node(node, of, sample.time()));
            }
            ChannelSample channel = sample.channels().get(node.id());
            if (channel != null) {
                channels.add(channel(node, channel));
            }
        }
        report.put("nodes", nodes);
        report.put("channels", channels);
        return report;
    }

    private static Map<String, Object> end(RunEnd end) {
        Map<String, Object> map = ordered("state", end.word(), "t_ms", millis(end.time()));
        switch (end) {
            case RunEnd.Completed completed -> put(map, "value", completed.value());
            case RunEnd.Failed failed -> {
                map.put("node", failed.node());
                map.put("error", failed.error());
            }
            case RunEnd.Panicked panicked -> {
                map.put("node", panicked.node());
                if (panicked.item() >= 0) {
                    map.put("item", panicked.item());
                }
                map.put("message", panicked.message());
            }
            case RunEnd.Deadlocked deadlocked -> {
                map.put(
                        "waits",
                        deadlocked.waits().stream()
                                .map(waits -> ordered("node", waits.node(), "on", waits.on()))
                                .toList());
                map.put("reasons", deadlocked.reasons());
            }
            case RunEnd.Stopped stopped -> {
                if (!stopped.reason().isEmpty()) {
                    map.put("reason", stopped.reason());
                }
            }
        }
        return map;
    }

    private static void put(
            Map<String, Object> map, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static Map<String, Object> node(Node node, NodeSample sample, long time) {
        Map<String, Object> map =
                ordered(
                        "id",
                        node.id(),
                        "kind",
                        node.kind(),
                        "state",
                        sample.state().word(),
                        "items",
                        sample.items());
        map.put("errors", sample.errors());
        map.put("polls", sample.polls());
        map.put("pendings", sample.pendings());
        map.put("pending_ms", millis(sample.pendingNanos()));
        map.put("stalled_ms", millis(sample.stalledNanos()));
        if (sample.firstItem() >= 0) {
            map.put("first_ms", millis(sample.firstItem()));
            map.put("last_ms", millis(sample.lastItem()));
        }
        map.put("rate", rate(sample.items(), time));
        sample.latency()
                .ifPresent(
                        latency ->
                                map.put(
                                        "latency_ms",
                                        ordered(
                                                "p50", millis(latency.p50()),
                                                "p90", millis(latency.p90()),
                                                "p99", millis(latency.p99()),
                                                "max", millis(latency.max()))));
        return map;
    }

    /// Items per second, to three decimals.
    private static double rate(long items, long time) {
        return time == 0 ? 0 : Math.round(items * 1e12 / time) / 1e3;
    }

    private static Map<String, Object> channel(Node node, ChannelSample sample) {
        Map<String, Object> map = ordered("id", node.id());
        map.put(
                "capacity",
                sample.maxCapacity() == Integer.MAX_VALUE
                        ? "unbounded"
                        : (long) sample.maxCapacity());
        map.put("sent", sample.sent());
        map.put("received", sample.received());
        map.put("dropped", sample.dropped());
        map.put("fill", (long) sample.fill());
        map.put("high_water", (long) sample.highWater());
        map.put("mean_fill", Math.round(sample.meanFill() * 1e3) / 1e3);
        map.put("wait_ms", millis(sample.waitNanos()));
        Map<String, Object> senders = new LinkedHashMap<>();
        sample.senders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        sender ->
                                senders.put(
                                        sender.getKey(),
                                        ordered(
                                                "sent", sender.getValue().sent(),
                                                "refused", sender.getValue().refused(),
                                                "wait_ms", millis(sender.getValue().waitNanos()))));
        map.put("senders", senders);
        Map<String, Object> receivers = new LinkedHashMap<>();
        for (Sample.ReceiverSample receiver : sample.receivers()) {
            receivers.put(
                    receiver.node(),
                    ordered(
                            "received", receiver.received(),
                            "missed", receiver.missed(),
                            "behind", (long) receiver.behind()));
        }
        map.put("receivers", receivers);
        return map;
    }
}
