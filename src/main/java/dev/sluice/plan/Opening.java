package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.Router;
import dev.sluice.catalog.Wiring;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Wire;
import dev.sluice.stream.Future;
import dev.sluice.stream.Receiver;
import dev.sluice.stream.ReceiverStream;
import dev.sluice.stream.Stream;
import dev.sluice.telemetry.NodeMeter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens the nodes of a pipeline: channels and their receivers first, then in document order a task for each
/// sink, producer and boundary.
final class Opening {
    private final Circuit circuit;
    private final RunSettings settings;
    private final Trace trace;
    private final Consumer<End> ended;
    private final Map<String, Knobs> knobs = new LinkedHashMap<>();
    private final Conduits conduits;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Stage> doorsteps = new LinkedHashMap<>();
    private final Map<String, Feeder<?>> feeders = new LinkedHashMap<>();
    private final List<Root> roots = new ArrayList<>();
    private final Spawning spawning = new Spawning();

    /// @param ended told of the end of every task
    Opening(Circuit circuit, RunSettings settings, Trace trace, Consumer<End> ended) {
        this.circuit = circuit;
        this.settings = settings;
        this.trace = trace;
        this.ended = ended;
        this.conduits = new Conduits(circuit, trace);
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
        conduits.begin();
        return new Parts(
                circuit,
                trace,
                knobs,
                conduits.all(),
                stages,
                doorsteps,
                feeders,
                List.copyOf(roots),
                spawning);
    }

    Circuit circuit() {
        return circuit;
    }

    Conduits conduits() {
        return conduits;
    }

    /// Where bodies become tasks.
    Spawning spawning() {
        return spawning;
    }

    RunSettings settings() {
        return settings;
    }

    private void channel(Node node) {
        switch (circuit.kind(node.id())) {
            case NodeKind.Conduit kind -> channel(node.id(), kind::open);
            case NodeKind.Boundary kind -> channel(node.id(), kind::open);
            case NodeKind.Producer kind -> {}
            case NodeKind.Operator kind -> {}
            case NodeKind.Sink kind -> {}
        }
    }

    private void channel(String id, Function<Wiring, OpenChannel<?>> kind) {
        Stage stage = new Stage(circuit.place(id), id, new Desk(trace), null);
        conduits.add(id, guarded(id, () -> kind.apply(wiring(stage))));
    }

    private void root(Node node) {
        switch (circuit.kind(node.id())) {
            case NodeKind.Sink kind -> sink(kind, node.id());
            case NodeKind.Producer kind -> producer(kind, node.id());
            case NodeKind.Boundary kind -> boundary(node.id());
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
        Future<Outcome> sink = new Refusing(refusal, () -> conduits.drop(id));
        roots.add(new Root(id, new SinkTask(stage, sink, ended), List.copyOf(circuit.chain(id))));
    }

    private void producer(NodeKind.Producer kind, String id) {
        Stage stage = stage(id, new Desk(trace));
        NodeWiring wiring = wiring(stage);
        Optional<Router> router = guarded(id, () -> kind.router(wiring));
        List<Outlet<Item>> outlets = new ArrayList<>();
        for (Wire wire : circuit.leaving(id)) {
            ChannelMeter target = conduits.channel(wire.to().node());
            NodeMeter meter = router.isPresent() ? new NodeMeter() : stage.meter();
            outlets.add(outlet(target, stage, Producing.of(wiring), meter));
            if (wiring.get(Producing.HOLDS_SENDER)) {
                target.hold(id);
            }
        }
        feed(stage, made(kind, wiring, id), outlets, router);
    }

    /// What is above a boundary, in a task of its own.
    private void boundary(String id) {
        Stage stage = new Stage(circuit.place(id), id, new Desk(trace), null);
        Stream<Object> above = above(wiring(stage), id);
        Outlet<Object> outlet =
                outlet(conduits.channel(id), stage, Producing.Manner.PATIENT, stage.meter());
        feed(stage, above, List.of(outlet), Optional.empty());
    }

    private Stream<Item> made(NodeKind.Producer kind, NodeWiring wiring, String id) {
        return orPanic(id, () -> guarded(id, () -> kind.open(wiring)));
    }

    private Stream<Object> above(NodeWiring wiring, String id) {
        String in = circuit.kind(id).spec().ins().getFirst().id();
        return orPanic(id, () -> wiring.any(in));
    }

    /// A stream, or where it cannot be made one that panics at its first poll.
    private <T> Stream<T> orPanic(String root, Supplier<Stream<T>> opened) {
        try {
            return opened.get();
        } catch (Panic refusal) {
            return new Unmade<>(refusal, () -> conduits.drop(root));
        }
    }

    private <T> void feed(
            Stage stage, Stream<T> made, List<Outlet<T>> outlets, Optional<Router> router) {
        Fork<T> fork = router.map(by -> new Fork<>(by, outlets)).orElse(null);
        Feeder<T> feeder = new Feeder<>(stage, made, outlets, fork, ended);
        outlets.forEach(outlet -> outlet.channel().feed(feeder, outlet));
        String id = stage.id();
        feeders.put(id, feeder);
        roots.add(new Root(id, feeder, List.copyOf(circuit.chain(id))));
    }

    @SuppressWarnings("unchecked") // a channel carries what is sent into it
    private <T> Outlet<T> outlet(
            ChannelMeter target, Stage stage, Producing.Manner how, NodeMeter meter) {
        OpenChannel<T> channel = (OpenChannel<T>) target.channel();
        return new Outlet<>(target, channel.sender(stage.index(), how), meter);
    }

    /// What a node receives that has a channel where others have a stream.
    <T> Stream<T> doorstep(Wire wire, Stage receiver) {
        Stage door = door(receiver.id(), receiver.desk(), wire);
        doorsteps.put(receiver.id(), door);
        return received(wire, door);
    }

    /// What comes out of a boundary.
    <T> Stream<T> beyond(Wire wire, Desk desk) {
        Stage stage = door(wire.from().node(), desk, wire);
        stages.put(stage.id(), stage);
        return received(wire, stage);
    }

    private Stage door(String id, Desk desk, Wire wire) {
        return Stage.doorstep(circuit.place(id), id, desk, conduits.channel(wire.from().node()));
    }

    @SuppressWarnings("unchecked") // the checker has matched the types of the ports
    private <T> Stream<T> received(Wire wire, Stage door) {
        return watched(door, new ReceiverStream<>((Receiver<T>) conduits.receiver(wire)));
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
                .filter(above -> circuit.kind(above) instanceof NodeKind.Conduit)
                .findFirst()
                .map(conduits.all()::get)
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
