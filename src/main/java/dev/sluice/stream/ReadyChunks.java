package dev.sluice.stream;

import java.util.ArrayList;
import java.util.List;

/// Lists of what is ready, at most so many items each (futures, `StreamExt::ready_chunks`). Holds none.
///
/// @param <T> the items of the upstream
public final class ReadyChunks<T> extends Emitter<List<T>> {
    private final Fuse<T> upstream;
    private final int capacity;

    /// @throws IllegalArgumentException for a capacity of 0, in futures' words
    public ReadyChunks(Stream<T> upstream, int capacity) {
        this.upstream = new Fuse<>(upstream);
        this.capacity = Chunks.checked(capacity);
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        if (poll != Poll.READY) {
            return poll;
        }
        List<T> items = new ArrayList<>();
        do {
            items.add(upstream.take());
        } while (items.size() < capacity && upstream.pollNext(cx) == Poll.READY);
        return emit(items);
    }

    @Override
    public void close() {
        upstream.close();
    }
}
