package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

import java.util.function.Function;

/// Items as they are, and errors of the stream's own that become items where they arise.
final class Errors<E> implements Stream<Result<Item, Item>> {
    private final Wiring wiring;
    private final Stream<Result<Item, E>> upstream;
    private final Function<? super E, ?> value;
    private long now;

    Errors(Wiring wiring, Stream<Result<Item, E>> upstream, Function<? super E, ?> value) {
        this.wiring = wiring;
        this.upstream = upstream;
        this.value = value;
    }

    @Override
    public Poll pollNext(Context cx) {
        now = cx.now();
        return upstream.pollNext(cx);
    }

    @Override
    public Result<Item, Item> take() {
        return upstream.take().mapErr(error -> wiring.born(value.apply(error), now));
    }

    @Override
    public void close() {
        upstream.close();
    }
}
