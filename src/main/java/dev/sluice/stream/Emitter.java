package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// A stream that keeps the item of its last ready poll until it is taken.
abstract class Emitter<T> implements Stream<T> {
    private @Nullable T item;

    /// Has `made` taken next; answers [Poll#READY].
    final Poll emit(T made) {
        item = made;
        return Poll.READY;
    }

    @Override
    public final T take() {
        T taken = item;
        item = null;
        if (taken == null) {
            throw new IllegalStateException("nothing was emitted");
        }
        return taken;
    }
}
