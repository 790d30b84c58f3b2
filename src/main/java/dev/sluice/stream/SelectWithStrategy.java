package dev.sluice.stream;

import java.util.function.Supplier;

/// Two streams as one; at every poll a strategy says which is asked first (futures, `select_with_strategy`).
///
/// Ends when both have ended. A strategy that always prefers one side starves the other while it is ready.
///
/// @param <T> the items
public final class SelectWithStrategy<T> implements Stream<T> {
    /// Which side is asked first.
    public enum PollNext {
        LEFT,
        RIGHT
    }

    private final Fuse<T> left;
    private final Fuse<T> right;
    private final Supplier<PollNext> strategy;
    private Fuse<T> ready;

    /// @param strategy asked once per poll
    public SelectWithStrategy(Stream<T> left, Stream<T> right, Supplier<PollNext> strategy) {
        this.left = new Fuse<>(left);
        this.right = new Fuse<>(right);
        this.strategy = strategy;
        this.ready = this.left;
    }

    @Override
    public Poll pollNext(Context cx) {
        return switch (strategy.get()) {
            case LEFT -> poll(left, right, cx);
            case RIGHT -> poll(right, left, cx);
        };
    }

    private Poll poll(Fuse<T> first, Fuse<T> second, Context cx) {
        Poll one = ask(first, cx);
        if (one == Poll.READY) {
            return one;
        }
        Poll two = ask(second, cx);
        return two == Poll.READY || one == Poll.DONE ? two : Poll.PENDING;
    }

    private Poll ask(Fuse<T> side, Context cx) {
        ready = side;
        return side.pollNext(cx);
    }

    @Override
    public T take() {
        return ready.take();
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
