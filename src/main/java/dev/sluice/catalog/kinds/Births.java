package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Values that become items when they arrive.
final class Births<T> implements Stream<Item> {
    private final Wiring wiring;
    private final Stream<T> upstream;
    private final Function<? super T, ?> value;
    private @Nullable Item item;

    Births(Wiring wiring, Stream<T> upstream, Function<? super T, ?> value) {
        this.wiring = wiring;
        this.upstream = upstream;
        this.value = value;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        if (poll == Poll.READY) {
            item = wiring.born(value.apply(upstream.take()), cx.now());
        }
        return poll;
    }

    @Override
    public Item take() {
        if (item == null) {
            throw new IllegalStateException("nothing was born");
        }
        return item;
    }

    @Override
    public void close() {
        upstream.close();
    }
}
