package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// Lists of so many items, or of those that came in so long a time (tokio-stream 0.1.10, `chunks_timeout`).
///
/// The time counts from the first item of a list. An empty list never comes out.
///
/// @param <T> the items of the upstream
public final class ChunksTimeout<T> extends Emitter<List<T>> {
    private final DropFuse<T> upstream;
    private final int capacity;
    private final LongSupplier nanos;
    private List<T> items = new ArrayList<>();
    private @Nullable Sleep deadline;

    /// @param nanos the longest wait; asked at the first item of each list
    /// @throws IllegalArgumentException for a capacity of 0, in tokio-stream's words
    public ChunksTimeout(Stream<T> upstream, int capacity, LongSupplier nanos) {
        this.upstream = new DropFuse<>(upstream);
        this.capacity = Chunks.checked(capacity);
        this.nanos = nanos;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            switch (upstream.pollNext(cx)) {
                case READY -> {
                    add(cx, upstream.take());
                    if (items.size() >= capacity) {
                        return flush();
                    }
                }
                case DONE -> {
                    return items.isEmpty() ? Poll.DONE : flush();
                }
                case PENDING -> {
                    return deadline == null || deadline.poll(cx) == Poll.PENDING
                            ? Poll.PENDING
                            : flush();
                }
            }
        }
    }

    private void add(Context cx, T item) {
        if (items.isEmpty()) {
            deadline = Sleep.until(Sleep.after(cx.now(), nanos.getAsLong()));
        }
        items.add(item);
    }

    private Poll flush() {
        List<T> full = items;
        items = new ArrayList<>();
        dropDeadline();
        return emit(full);
    }

    private void dropDeadline() {
        if (deadline != null) {
            deadline.close();
            deadline = null;
        }
    }

    @Override
    public void close() {
        upstream.close();
        items.clear();
        dropDeadline();
    }
}
