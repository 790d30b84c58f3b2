package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.Outcome;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Unit;

import java.util.function.Function;

/// The end of a sink, told as an [Outcome].
record Ending<T>(Future<T> body, Function<? super T, ? extends Outcome> outcome)
        implements Future<Outcome> {
    /// A sink that makes nothing.
    static Future<Outcome> quiet(Future<Unit> body) {
        return new Ending<>(body, done -> new Outcome.Completed(null));
    }

    /// A sink that makes a value.
    static <T> Future<Outcome> with(Future<T> body, Function<? super T, ?> value) {
        return new Ending<>(body, made -> new Outcome.Completed(value.apply(made)));
    }

    /// A sink that ends at the first error.
    static <T> Future<Outcome> fallible(
            Future<Result<T, Item>> body, Function<? super T, ? extends Outcome> value) {
        return new Ending<>(body, result -> result.fold(value, Outcome.Failed::new));
    }

    @Override
    public Poll poll(Context cx) {
        return body.poll(cx);
    }

    @Override
    public Outcome value() {
        return outcome.apply(body.value());
    }

    @Override
    public void close() {
        body.close();
    }
}
