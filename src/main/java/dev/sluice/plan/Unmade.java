package dev.sluice.plan;

import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Stream;

/// A stream that could not be made: panics when it is polled.
///
/// @param drop lets go of what it would have owned
record Unmade<T>(Panic refusal, Runnable drop) implements Stream<T> {
    @Override
    public Poll pollNext(Context cx) {
        throw refusal;
    }

    @Override
    public T take() {
        throw new IllegalStateException("nothing was yielded");
    }

    @Override
    public void close() {
        drop.run();
    }
}
