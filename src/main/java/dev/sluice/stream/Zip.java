package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;

/// Pairs of one item from either side (futures, `StreamExt::zip`). Holds one of the side that is ahead.
///
/// Ends as soon as one side has ended and no pair is complete; what the other side had ready is lost.
///
/// @param <A> the items of the left
/// @param <B> the items of the right
/// @param <C> the pairs
public final class Zip<A, B, C> extends Emitter<C> {
    private final Fuse<A> left;
    private final Fuse<B> right;
    private final BiFunction<? super A, ? super B, ? extends C> pair;
    private @Nullable A a;
    private @Nullable B b;

    public Zip(
            Stream<A> left, Stream<B> right, BiFunction<? super A, ? super B, ? extends C> pair) {
        this.left = new Fuse<>(left);
        this.right = new Fuse<>(right);
        this.pair = pair;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (a == null && left.pollNext(cx) == Poll.READY) {
            a = left.take();
        }
        if (b == null && right.pollNext(cx) == Poll.READY) {
            b = right.take();
        }
        if (a == null || b == null) {
            return left.isDone() || right.isDone() ? Poll.DONE : Poll.PENDING;
        }
        Poll ready = emit(pair.apply(a, b));
        a = null;
        b = null;
        return ready;
    }

    @Override
    public void close() {
        left.close();
        right.close();
        a = null;
        b = null;
    }
}
