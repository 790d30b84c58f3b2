package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Example;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Marble;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.Router;
import dev.sluice.catalog.Sending;
import dev.sluice.catalog.Spec;
import dev.sluice.runtime.VirtualRuntime;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Take;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Opens one kind on lines of marbles, in virtual time, and writes down what comes out.
final class Bench {
    private final NodeKind kind;
    private final Example example;
    private final Path folder;
    private final TestWiring wiring;
    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<List<Marble>> seen = new ArrayList<>();

    Bench(NodeKind kind, Example example, Path folder) {
        this.kind = kind;
        this.example = example;
        this.folder = folder;
        this.wiring = new TestWiring(example.params(), folder);
        example.outputs().forEach(line -> seen.add(new ArrayList<>()));
    }

    TestWiring wiring() {
        return wiring;
    }

    /// What came out up to `millis`, as lines of marbles.
    List<String> until(long millis) {
        wireUp();
        switch (kind) {
            case NodeKind.Producer producer ->
                    producer.router(wiring)
                            .ifPresentOrElse(
                                    router -> runtime.main("main", route(producer, router)),
                                    () -> watch(List.of(producer.open(wiring))));
            case NodeKind.Conduit conduit -> carry(conduit.open(wiring), type());
            case NodeKind.Boundary boundary -> carry(boundary.open(wiring), PortType.RECEIVER);
            case NodeKind.Operator operator -> watch(List.of(operator.open(wiring)));
            case NodeKind.Sink sink -> runtime.main("main", sink.open(wiring));
        }
        runtime.runUntil(TimeUnit.MILLISECONDS.toNanos(millis));
        return seen.stream().map(Marble::text).toList();
    }

    /// Sends the first line of marbles through a channel to a receiver for each line that comes out.
    private <T> void carry(OpenChannel<T> channel, PortType type) {
        List<Stream<?>> streams = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            TestWiring received = new TestWiring(Map.of(), folder).receive(channel.receiver(i));
            streams.add(adapter(type).open(received));
        }
        feed(channel);
        watch(streams);
    }

    private PortType type() {
        return fixed(kind.spec().outs().getFirst());
    }

    private static PortType fixed(Port.Out out) {
        return ((Port.Type.Fixed) out.type()).type();
    }

    private static NodeKind.Operator adapter(PortType receiver) {
        return find(
                NodeKind.Operator.class,
                spec ->
                        spec.ins().size() == 1
                                && spec.ins().getFirst().accepts().equals(Set.of(receiver)));
    }

    private static <K extends NodeKind> K find(Class<K> type, Predicate<Spec> fits) {
        return Catalog.standard().kinds().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(found -> fits.test(found.spec()))
                .findFirst()
                .orElseThrow();
    }

    private void wireUp() {
        List<Port.In> ins = kind.spec().ins();
        for (int i = 0; i < example.inputs().size(); i++) {
            Port.In in = ins.get(Math.min(i, ins.size() - 1));
            PortType type = type(in, example.inputs().get(i));
            Stream<?> stream = new MarbleStream(example.inputs().get(i), type);
            wiring.wire(
                    in.many() ? in.id() + i : in.id(),
                    type,
                    kind instanceof NodeKind.Sink ? new Seen<>(stream, seen.getFirst()) : stream);
        }
        if (kind instanceof NodeKind.Operator && !ins.isEmpty()) {
            receive(ins.getFirst());
        }
    }

    /// Puts a channel before an input that takes a receiver, and the marbles into the channel.
    private void receive(Port.In in) {
        if (in.accepts().contains(PortType.STREAM) || in.accepts().contains(PortType.FALLIBLE)) {
            return;
        }
        NodeKind.Conduit conduit =
                find(
                        NodeKind.Conduit.class,
                        spec -> in.accepts().contains(fixed(spec.outs().getFirst())));
        OpenChannel<Item> channel = conduit.open(new TestWiring(Map.of(), folder));
        wiring.receive(channel.receiver(0));
        feed(channel);
    }

    private static PortType type(Port.In in, String line) {
        boolean errors =
                Marble.line(line).stream().anyMatch(marble -> marble.kind() == Marble.Kind.ERROR);
        return errors || !in.accepts().contains(PortType.STREAM)
                ? PortType.FALLIBLE
                : PortType.STREAM;
    }

    @SuppressWarnings("unchecked") // a channel carries what is sent into it
    private <T> void feed(OpenChannel<T> channel) {
        String line = example.inputs().getFirst();
        MarbleStream marbles = new MarbleStream(line, type(Ports.EITHER_IN, line));
        Sending<T> sender = channel.sender(0, Producing.Manner.PATIENT);
        channel.begin();
        runtime.spawn(
                "feeder",
                new Drain<>(marbles, (cx, item) -> sender.poll(cx, (T) item), sender::close));
    }

    private Future<Unit> route(NodeKind.Producer producer, Router router) {
        BitSet open = new BitSet();
        open.set(0, seen.size());
        return new Drain<>(
                producer.open(wiring),
                (cx, item) -> {
                    for (int place : router.places(item, open, seen.size())) {
                        note(seen.get(place), cx.now(), Marble.Kind.ITEM, item.value());
                    }
                },
                () -> {});
    }

    private void watch(List<? extends Stream<?>> streams) {
        runtime.main("main", watched(0, streams.getFirst()));
        for (int i = 1; i < streams.size(); i++) {
            runtime.spawn("line " + i, watched(i, streams.get(i)));
        }
    }

    private <T> Future<Unit> watched(int line, Stream<T> stream) {
        List<Marble> output = Marble.line(example.outputs().get(line));
        boolean ends = output.isEmpty() || output.getLast().kind() == Marble.Kind.END;
        Stream<T> watched = new Seen<>(stream, seen.get(line));
        return new Drain<>(
                ends ? watched : new Take<>(watched, output.size()), (cx, item) -> {}, () -> {});
    }

    private static void note(
            List<Marble> line, long now, Marble.Kind what, @Nullable Object value) {
        line.add(new Marble(TimeUnit.NANOSECONDS.toMillis(now), what, value));
    }

    /// Polls a stream to its end.
    private record Drain<T>(Stream<T> stream, BiConsumer<Context, T> each, Runnable end)
            implements Future<Unit> {
        @Override
        public Poll poll(Context cx) {
            while (true) {
                switch (stream.pollNext(cx)) {
                    case READY -> each.accept(cx, stream.take());
                    case DONE -> {
                        end.run();
                        return Poll.READY;
                    }
                    case PENDING -> {
                        return Poll.PENDING;
                    }
                }
            }
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    /// Writes down on a line what a stream hands over; its end too, unless a sink is at work.
    private final class Seen<T> implements Stream<T> {
        private final Stream<T> upstream;
        private final List<Marble> line;
        private long now;

        Seen(Stream<T> upstream, List<Marble> line) {
            this.upstream = upstream;
            this.line = line;
        }

        @Override
        public Poll pollNext(Context cx) {
            now = cx.now();
            Poll poll = upstream.pollNext(cx);
            if (poll == Poll.DONE && !(kind instanceof NodeKind.Sink)) {
                note(line, now, Marble.Kind.END, null);
            }
            return poll;
        }

        @Override
        public T take() {
            T taken = upstream.take();
            switch (taken) {
                case Result.Ok<?, ?>(Item item) -> note(line, now, Marble.Kind.ITEM, item.value());
                case Result.Err<?, ?>(Item error) ->
                        note(line, now, Marble.Kind.ERROR, error.value());
                case Item item -> note(line, now, Marble.Kind.ITEM, item.value());
                default -> throw new AssertionError(taken);
            }
            return taken;
        }

        @Override
        public void close() {
            upstream.close();
        }
    }
}
