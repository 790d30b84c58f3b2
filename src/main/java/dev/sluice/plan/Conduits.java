package dev.sluice.plan;

import dev.sluice.catalog.OpenChannel;
import dev.sluice.pipeline.Wire;
import dev.sluice.stream.Owned;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The channels of a run, each with a receiver for every wire that starts there.
final class Conduits {
    private final Circuit circuit;
    private final Trace trace;
    private final Map<String, ChannelMeter> channels = new LinkedHashMap<>();
    private final Map<Wire, Owned> receivers = new HashMap<>();

    Conduits(Circuit circuit, Trace trace) {
        this.circuit = circuit;
        this.trace = trace;
    }

    void add(String id, OpenChannel<?> channel) {
        ChannelMeter meter = new ChannelMeter(id, channel, trace.exact());
        channels.put(id, meter);
        for (Wire wire : circuit.leaving(id)) {
            receivers.put(wire, channel.receiver(meter.receiver(wire.to().node())));
        }
    }

    /// By id.
    Map<String, ChannelMeter> all() {
        return channels;
    }

    /// The channel that this node is.
    ChannelMeter channel(String id) {
        ChannelMeter channel = channels.get(id);
        if (channel == null) {
            throw new IllegalArgumentException("“" + id + "” is not a channel");
        }
        return channel;
    }

    /// The receiver at the end of a wire.
    Owned receiver(Wire wire) {
        Owned receiver = receivers.get(wire);
        if (receiver == null) {
            throw new IllegalArgumentException("“" + wire.from() + "” is no channel");
        }
        return receiver;
    }

    /// Drops what a task that never runs would have received by.
    void drop(String root) {
        circuit.wiresInto(circuit.chain(root)).stream()
                .map(receivers::get)
                .filter(Objects::nonNull)
                .forEach(Owned::close);
    }

    /// Drops the ends that nobody asked for.
    void begin() {
        channels.values().forEach(channel -> channel.channel().begin());
    }
}
