package dev.sluice.plan;

import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Producing;
import dev.sluice.pipeline.Node;
import dev.sluice.stream.Future;
import dev.sluice.stream.ReceiverStream;
import dev.sluice.stream.Stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens the nodes of a pipeline: channels first, then in document order a task for each sink and producer.
final class Opening {
    private final Circuit circuit;
    private final RunSettings settings;
    private final Trace trace;
    private final Consumer<End> ended;
    private final Map<String, Knobs> knobs = new LinkedHashMap<>();
    private final Map<String, ChannelMeter> channels = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Stage> doorsteps = new LinkedHashMap<>();
    private final Map<String, Feeder> feeders = new LinkedHashMap<>();
    private final List<Root> roots = new ArrayList<>();
    private final Spawning spawning = new Spawning();

    /// @param ended told of the end of every task
    Opening(Circuit circuit, RunSettings settings, Trace trace, Consumer<End> ended) {
        this.circuit = circuit;
        this.settings = settings;
        this.trace = trace;
        this.ended = ended;
        circuit.nodes().forEach(node -> knobs.put(node.id(), new Knobs(node)));
    }

    /// A task to be started.
    ///
    /// @param nodes the nodes it polls, source first
    record Root(String name, Future<?> body, List<String> nodes) {}

    /// All of it; where a kind refuses what surrounds every task, the main task panics and there is no other.
    Parts parts() {
        try {
            circuit.nodes().forEach(this::channel);
            circuit.nodes().forEach(this::root);
        } catch (Panic refusal) {
            roots.clear();
            feeders.clear();
            refuse(mainSink(), refusal);
        }
        channels.values().forEach(channel -> channel.channel().sender().close());
        return new Parts(
                circuit,
                trace,
                knobs,
                channels,
                stages,
                doorsteps,
                feeders,
                List.copyOf(roots),
                spawning);
    }

    Circuit circuit() {
        return circuit;
    }

    /// Where bodies become tasks.
    Spawning spawning() {
        return spawning;
    }

    RunSettings settings() {
        return settings;
    }

    /// The channel that this node is.
    ChannelMeter channel(String id) {
        ChannelMeter channel = channels.get(id);
        if (channel == null) {
            throw new IllegalArgumentException("“" + id + "” is not a channel");
        }
        return channel;
    }

    private void channel(Node node) {
        if (circuit.kind(node.id()) instanceof NodeKind.Conduit kind) {
            Stage stage = new Stage(circuit.place(node.id()), node.id(), new Desk(trace), null);
            var channel = guarded(node.id(), () -> kind.open(wiring(stage)));
            channels.put(
                    node.id(), new ChannelMeter(stage.index(), node.id(), channel, trace.exact()));
        }
    }

    private void root(Node node) {
        switch (circuit.kind(node.id())) {
            case NodeKind.Sink kind -> sink(kind, node.id());
            case NodeKind.Producer kind -> producer(kind, node.id());
            case NodeKind.Operator kind -> {}
            case NodeKind.Conduit kind -> {}
        }
    }

    private void sink(NodeKind.Sink kind, String id) {
        Stage stage = stage(id, new Desk(trace));
        try {
            Future<Outcome> sink = guarded(id, () -> kind.open(wiring(stage)));
            handed(id).forEach(Stage::measureLatency);
            roots.add(
                    new Root(id, new SinkTask(stage, sink, ended), List.copyOf(circuit.chain(id))));
        } catch (Panic refusal) {
            refuse(id, refusal);
        }
    }

    private List<Stage> handed(String sink) {
        Stage door = doorsteps.get(sink);
        return door != null
                ? List.of(door)
                : circuit.upstream(sink).stream()
                        .map(stages::get)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /// The task panics at its first poll, as it would in Rust.
    private void refuse(String id, Panic refusal) {
        Stage stage = stage(id, new Desk(trace));
        Future<Outcome> sink = new Refusing(refusal, () -> dropReceivers(id));
        roots.add(new Root(id, new SinkTask(stage, sink, ended), List.copyOf(circuit.chain(id))));
    }

    private void dropReceivers(String id) {
        for (String node : circuit.chain(id)) {
            for (String above : circuit.upstream(node)) {
                ChannelMeter channel = channels.get(above);
                if (channel != null) {
                    channel.channel().receiver().close();
                }
            }
        }
    }

    private void producer(NodeKind.Producer kind, String id) {
        Stage stage = stage(id, new Desk(trace));
        NodeWiring wiring = wiring(stage);
        ChannelMeter channel = channel(circuit.downstream(id).getFirst());
        Feeder feeder =
                guarded(
                        id,
                        () ->
                                new Feeder(
                                        stage,
                                        kind.open(wiring),
                                        channel,
                                        channel.channel().sender().copy(stage.index()),
                                        sending(wiring),
                                        ended));
        if (wiring.get(Producing.HOLDS_SENDER)) {
            channel.hold(id, stage.index());
        }
        channel.feeder(feeder);
        feeders.put(id, feeder);
        roots.add(new Root(id, feeder, List.of(id)));
    }

    private static Sending sending(NodeWiring wiring) {
        return switch (wiring.get(Producing.SENDS)) {
            case SEND -> new Sending.Patient();
            case TRY_SEND -> new Sending.Hasty();
            case SEND_TIMEOUT ->
                    new Sending.Timed(() -> wiring.live(Producing.TIMEOUT).get().toNanos());
        };
    }

    /// What a node receives that has a channel where others have a stream.
    @SuppressWarnings("unchecked") // channels carry items
    <T> Stream<T> doorstep(String channel, Stage receiver) {
        Stage door = Stage.doorstep(receiver, channel(channel));
        doorsteps.put(receiver.id(), door);
        return watched(
                door, (Stream<T>) new ReceiverStream<>(channel(channel).channel().receiver()));
    }

    /// The output of an operator, looked at by a probe.
    @SuppressWarnings("unchecked") // the checker has matched the types of the ports
    <T> Stream<T> operator(String id, Desk desk) {
        if (!(circuit.kind(id) instanceof NodeKind.Operator kind)) {
            throw new IllegalArgumentException("“" + id + "” is not a stream");
        }
        Stage stage = stage(id, desk);
        return watched(stage, guarded(id, () -> (Stream<T>) kind.open(wiring(stage))));
    }

    private <T> Stream<T> watched(Stage stage, Stream<T> stream) {
        return settings.telemetry() ? new Probe<>(stage, stream) : stream;
    }

    private NodeWiring wiring(Stage stage) {
        Knobs turned = knobs.get(stage.id());
        if (turned == null) {
            throw new IllegalArgumentException("no such node: " + stage.id());
        }
        return new NodeWiring(this, stage, turned);
    }

    private Stage stage(String id, Desk desk) {
        Stage stage = new Stage(circuit.place(id), id, desk, receivesFrom(id));
        stages.put(id, stage);
        return stage;
    }

    private @Nullable ChannelMeter receivesFrom(String id) {
        return circuit.upstream(id).stream()
                .filter(channels::containsKey)
                .findFirst()
                .map(channels::get)
                .orElse(null);
    }

    private String mainSink() {
        return circuit.nodes().stream()
                .map(Node::id)
                .filter(id -> circuit.kind(id) instanceof NodeKind.Sink)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a pipeline without a sink does nothing"));
    }

    private static <T> T guarded(String id, Supplier<T> opened) {
        try {
            return opened.get();
        } catch (Panic panic) {
            throw panic;
        } catch (RuntimeException refusal) {
            throw new Panic(id, -1, End.Panicked.words(refusal));
        }
    }
}
