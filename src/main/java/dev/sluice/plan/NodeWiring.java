package dev.sluice.plan;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Wiring;
import dev.sluice.pipeline.Wire;
import dev.sluice.stream.Future;
import dev.sluice.stream.Owned;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.telemetry.Event.Kind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What one node of a run is wired to. Asking for an input opens what is wired there, so that a chain is made
/// from its source on, as in Rust.
final class NodeWiring implements Wiring {
    private final Opening opening;
    private final Circuit circuit;
    private final Stage stage;
    private final Knobs knobs;
    private final RunSettings settings;
    private final RandomGenerator random;
    private long born;

    NodeWiring(Opening opening, Stage stage, Knobs knobs) {
        this.opening = opening;
        this.circuit = opening.circuit();
        this.settings = opening.settings();
        this.stage = stage;
        this.knobs = knobs;
        this.random = new SplittableRandom(settings.seed() * 31 + stage.id().hashCode());
    }

    @Override
    public <T> T get(Param<T> param) {
        return knobs.knob(param).get();
    }

    @Override
    public <T> Supplier<T> live(Param<T> param) {
        return knobs.knob(param);
    }

    @Override
    public <T> void onTune(Param<T> param, Consumer<T> action) {
        knobs.knob(param).onTurn(action);
    }

    @Override
    public Stream<Item> plain(String in) {
        return any(in);
    }

    @Override
    public Stream<Result<Item, Item>> fallible(String in) {
        return any(in);
    }

    @Override
    public <T> Stream<T> any(String in) {
        return open(only(in));
    }

    @Override
    public <T> List<Stream<T>> all(String in) {
        List<Stream<T>> streams = new ArrayList<>();
        for (Wire.End end : circuit.into(stage.id(), in)) {
            streams.add(open(new Wire(end, new Wire.End(stage.id(), in))));
        }
        return streams;
    }

    private Wire only(String in) {
        return new Wire(circuit.only(stage.id(), in), new Wire.End(stage.id(), in));
    }

    private <T> Stream<T> open(Wire wire) {
        String above = wire.from().node();
        return switch (circuit.kind(above)) {
            case NodeKind.Conduit _ -> opening.doorstep(wire, stage);
            case NodeKind.Boundary _ -> opening.beyond(wire, stage.desk());
            case NodeKind.Operator _ -> opening.operator(above, stage.desk());
            case NodeKind.Producer _, NodeKind.Sink _ ->
                    throw new IllegalArgumentException("“" + above + "” is not a stream");
        };
    }

    @Override
    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // the checker matched the ports
    public <R extends Owned> R receiver(String in) {
        return (R) opening.conduits().receiver(only(in));
    }

    @Override
    public PortType type(String in) {
        return circuit.type(circuit.only(stage.id(), in));
    }

    @Override
    public <R> Future<R> work(Delay takes, Item item, Supplier<R> then) {
        return body(stage.desk(), takes, item, random, then);
    }

    @Override
    public <R> Future<R> spawned(Delay takes, Item item, Supplier<R> then) {
        RandomGenerator own = new SplittableRandom(random.nextLong());
        return opening.spawning().spawn(stage, item, desk -> body(desk, takes, item, own, then));
    }

    private <R> Future<R> body(
            Desk desk, Delay takes, Item item, RandomGenerator chance, Supplier<R> then) {
        return takes.steps().isEmpty()
                ? new Prompt<>(stage, desk, item, then)
                : new Work<>(stage, desk, takes, item, chance, then);
    }

    @Override
    public void leaveOut(Object load) {
        Desk desk = stage.desk();
        if (desk.logs()) {
            Item item = Loads.item(load);
            desk.trace().note(desk.now(), Kind.LEFT_OUT, stage.id(), item, Loads.failed(load));
        }
    }

    @Override
    public Item born(Object value, long now) {
        return Item.born(stage.index(), born++, value, now);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void print(String line) {
        Trace trace = stage.desk().trace();
        trace.output().print(line);
        trace.note(stage.desk().now(), Kind.PRINTED, stage.id(), line, false);
    }

    @Override
    public void warn(String sentence) {
        settings.warnings().accept(sentence);
    }

    @Override
    public Path file(String name) {
        return settings.baseFolder().resolve(name);
    }

    @Override
    public RuntimeException panic(Item item, String message) {
        return new Panic(stage.id(), item.id(), message);
    }
}
