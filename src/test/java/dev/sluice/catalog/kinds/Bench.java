package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Example;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Marble;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.runtime.VirtualRuntime;
import dev.sluice.stream.Channel;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.ReceiverStream;
import dev.sluice.stream.Result;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Take;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Opens one kind on lines of marbles, in virtual time, and writes down what comes out.
final class Bench {
    private final NodeKind kind;
    private final Example example;
    private final TestWiring wiring;
    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<Marble> seen = new ArrayList<>();

    Bench(NodeKind kind, Example example, Path folder) {
        this.kind = kind;
        this.example = example;
        this.wiring = new TestWiring(example.params(), folder);
    }

    TestWiring wiring() {
        return wiring;
    }

    /// What happened up to `millis`, as marbles.
    String until(long millis) {
        wireUp();
        switch (kind) {
            case NodeKind.Producer producer -> runtime.main("main", watch(producer.open(wiring)));
            case NodeKind.Conduit conduit -> {
                Channel<Item> channel = conduit.open(wiring);
                feed(channel.sender());
                runtime.main("main", watch(new ReceiverStream<>(channel.receiver())));
            }
            case NodeKind.Operator operator -> runtime.main("main", watch(operator.open(wiring)));
            case NodeKind.Sink sink -> runtime.main("main", sink.open(wiring));
        }
        runtime.runUntil(TimeUnit.MILLISECONDS.toNanos(millis));
        return Marble.text(seen);
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
                    kind instanceof NodeKind.Sink ? new Seen<>(stream) : stream);
        }
        if (kind instanceof NodeKind.Operator
                && ins.stream().anyMatch(in -> in.accepts().contains(PortType.RECEIVER))) {
            feed(wiring.channel().sender());
        }
    }

    private static PortType type(Port.In in, String line) {
        boolean errors =
                Marble.line(line).stream().anyMatch(marble -> marble.kind() == Marble.Kind.ERROR);
        return errors || !in.accepts().contains(PortType.STREAM)
                ? PortType.FALLIBLE
                : PortType.STREAM;
    }

    private void feed(Sender<Item> sender) {
        MarbleStream marbles = new MarbleStream(example.inputs().getFirst(), PortType.STREAM);
        runtime.spawn(
                "feeder", new Drain<>(marbles, item -> sender.trySend((Item) item), sender::close));
    }

    private <T> Future<Unit> watch(Stream<T> stream) {
        List<Marble> output = Marble.line(example.output());
        boolean ends = output.isEmpty() || output.getLast().kind() == Marble.Kind.END;
        Stream<T> watched = new Seen<>(stream);
        return new Drain<>(
                ends ? watched : new Take<>(watched, output.size()), item -> {}, () -> {});
    }

    private void note(long now, Marble.Kind what, @Nullable Object value) {
        seen.add(new Marble(TimeUnit.NANOSECONDS.toMillis(now), what, value));
    }

    /// Polls a stream to its end.
    private record Drain<T>(Stream<T> stream, java.util.function.Consumer<T> each, Runnable end)
            implements Future<Unit> {
        @Override
        public Poll poll(Context cx) {
            while (true) {
                switch (stream.pollNext(cx)) {
                    case READY -> each.accept(stream.take());
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

    /// Writes down what a stream hands over; its end too, unless a sink is at work.
    private final class Seen<T> implements Stream<T> {
        private final Stream<T> upstream;
        private long now;

        Seen(Stream<T> upstream) {
            this.upstream = upstream;
        }

        @Override
        public Poll pollNext(Context cx) {
            now = cx.now();
            Poll poll = upstream.pollNext(cx);
            if (poll == Poll.DONE && !(kind instanceof NodeKind.Sink)) {
                note(now, Marble.Kind.END, null);
            }
            return poll;
        }

        @Override
        public T take() {
            T taken = upstream.take();
            switch (taken) {
                case Result.Ok<?, ?>(Item item) -> note(now, Marble.Kind.ITEM, item.value());
                case Result.Err<?, ?>(Item error) -> note(now, Marble.Kind.ERROR, error.value());
                case Item item -> note(now, Marble.Kind.ITEM, item.value());
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
