package dev.sluice.studio.model;

import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.NodeSample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much memory samples take, in units of about a hundred bytes.
final class Weights {
    private static final int CHANNEL = 4;

    private Weights() {}

    static int of(Sample sample) {
        int weight = sample.tasks().size();
        for (NodeSample node : sample.nodes().values()) {
            weight += 1 + node.latest().size() + node.inFlight().size();
        }
        for (ChannelSample channel : sample.channels().values()) {
            weight += CHANNEL + channel.items().size() + 2 * channel.waiting().size();
        }
        return weight;
    }

    /// The same without the latest items of the nodes, which nobody looks at in the past.
    static Sample lighter(Sample sample) {
        if (sample.nodes().values().stream().allMatch(node -> node.latest().isEmpty())) {
            return sample;
        }
        Map<String, NodeSample> nodes = HashMap.newHashMap(sample.nodes().size());
        sample.nodes().forEach((id, node) -> nodes.put(id, lighter(node)));
        return new Sample(sample.time(), nodes, sample.channels(), sample.tasks(), sample.end());
    }

    private static NodeSample lighter(NodeSample node) {
        if (node.latest().isEmpty()) {
            return node;
        }
        return new NodeSample(
                node.items(),
                node.errors(),
                node.polls(),
                node.pendings(),
                node.pendingNanos(),
                node.stalledNanos(),
                node.firstItem(),
                node.lastItem(),
                node.inFlight(),
                node.state(),
                node.stateSince(),
                node.awaits(),
                List.of(),
                node.latency());
    }
}
