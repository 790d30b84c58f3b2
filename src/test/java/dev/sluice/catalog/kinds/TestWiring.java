package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Owned;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// A kind on the bench: parameters from a map, inputs that a test puts there.
final class TestWiring implements Wiring {
    static final long SEED = 42;

    final List<String> printed = new ArrayList<>();
    final List<String> warned = new ArrayList<>();
    private final Map<String, Object> params;
    private final Path folder;
    private final Map<String, Stream<?>> streams = new LinkedHashMap<>();
    private final Map<String, PortType> types = new LinkedHashMap<>();
    private @Nullable Owned receiver;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private long born;

    TestWiring(Map<String, Object> params, Path folder) {
        this.params = params;
        this.folder = folder;
    }

    TestWiring wire(String in, PortType type, Stream<?> stream) {
        streams.put(in, stream);
        types.put(in, type);
        return this;
    }

    TestWiring receive(Owned end) {
        receiver = end;
        return this;
    }

    @Override
    public <T> T get(Param<T> param) {
        Object json = params.get(param.id());
        if (json == null) {
            return param.fallback();
        }
        return switch (param.type().parse(json)) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T> bad -> throw new AssertionError(param.id() + ": " + bad.sentence());
        };
    }

    @Override
    public <T> Supplier<T> live(Param<T> param) {
        T value = get(param);
        return () -> value;
    }

    @Override
    public <T> void onTune(Param<T> param, Consumer<T> action) {}

    @Override
    public Stream<Item> plain(String in) {
        return any(in);
    }

    @Override
    public Stream<Result<Item, Item>> fallible(String in) {
        return any(in);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Stream<T> any(String in) {
        return (Stream<T>) Objects.requireNonNull(streams.get(in), in);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Stream<T>> all(String in) {
        return streams.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(in))
                .map(entry -> (Stream<T>) entry.getValue())
                .toList();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <R extends Owned> R receiver(String in) {
        return (R) Objects.requireNonNull(receiver, in);
    }

    @Override
    public PortType type(String in) {
        return Objects.requireNonNull(types.get(in), in);
    }

    @Override
    public <R> Future<R> work(Delay takes, Item item, Supplier<R> then) {
        return new Work<>(new Sleeping(takes, item, random), then);
    }

    @Override
    public <R> Future<R> spawned(Delay takes, Item item, Supplier<R> then) {
        return work(takes, item, then);
    }

    @Override
    public Item born(Object value, long now) {
        return Item.born(0, born++, value, now);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void leaveOut(Object load) {}

    @Override
    public void print(String line) {
        printed.add(line);
    }

    @Override
    public void warn(String sentence) {
        warned.add(sentence);
    }

    @Override
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public RuntimeException panic(Item item, String message) {
        return new IllegalStateException(message);
    }

    private static final class Work<R> implements Future<R> {
        private final Future<Unit> sleeping;
        private final Supplier<R> then;
        private @Nullable R value;

        Work(Future<Unit> sleeping, Supplier<R> then) {
            this.sleeping = sleeping;
            this.then = then;
        }

        @Override
        public Poll poll(Context cx) {
            if (sleeping.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            value = then.get();
            return Poll.READY;
        }

        @Override
        public R value() {
            return Objects.requireNonNull(value);
        }

        @Override
        public void close() {
            sleeping.close();
        }
    }
}
