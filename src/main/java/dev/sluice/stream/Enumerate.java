package dev.sluice.stream;

/// Each item with its number, counted from 0 (futures, `StreamExt::enumerate`).
///
/// @param <T> the items of the upstream
/// @param <U> the numbered items
public final class Enumerate<T, U> extends Emitter<U> {
    /// Joins a number and an item.
    @FunctionalInterface
    public interface Numbering<T, U> {
        U number(long index, T item);
    }

    private final Stream<T> upstream;
    private final Numbering<? super T, ? extends U> pair;
    private long count;

    public Enumerate(Stream<T> upstream, Numbering<? super T, ? extends U> pair) {
        this.upstream = upstream;
        this.pair = pair;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = upstream.pollNext(cx);
        return poll == Poll.READY ? emit(pair.number(count++, upstream.take())) : poll;
    }

    @Override
    public void close() {
        upstream.close();
    }
}
