package dev.sluice.stream;

import java.util.ArrayList;
import java.util.List;

/// Lists of so many items; the last may be shorter (futures, `StreamExt::chunks`). Holds all but one
/// of a list.
///
/// @param <T> the items of the upstream
public final class Chunks<T> extends Emitter<List<T>> {
    private static final int FIRST_GUESS = 64;

    private final Fuse<T> upstream;
    private final int capacity;
    private List<T> items;

    /// @throws IllegalArgumentException for a capacity of 0, in futures' words
    public Chunks(Stream<T> upstream, int capacity) {
        this.upstream = new Fuse<>(upstream);
        this.capacity = checked(capacity);
        this.items = empty();
    }

    static int checked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("assertion failed: capacity > 0");
        }
        return capacity;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            switch (upstream.pollNext(cx)) {
                case READY -> {
                    items.add(upstream.take());
                    if (items.size() >= capacity) {
                        return flush();
                    }
                }
                case DONE -> {
                    return items.isEmpty() ? Poll.DONE : flush();
                }
                case PENDING -> {
                    return Poll.PENDING;
                }
            }
        }
    }

    private Poll flush() {
        List<T> full = items;
        items = empty();
        return emit(full);
    }

    private List<T> empty() {
        return new ArrayList<>(Math.min(capacity, FIRST_GUESS));
    }

    @Override
    public void close() {
        upstream.close();
        items = List.of();
    }
}
