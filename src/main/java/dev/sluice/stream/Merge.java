package dev.sluice.stream;

/// Two streams as one; at every poll, a pending one too, the other is asked first (tokio-stream 0.1.9,
/// `merge`).
///
/// Ends when both have ended; each is dropped at its own end.
///
/// @param <T> the items
public final class Merge<T> implements Stream<T> {
    private final DropFuse<T> a;
    private final DropFuse<T> b;
    private boolean aFirst = true;
    private DropFuse<T> ready;

    public Merge(Stream<T> a, Stream<T> b) {
        this.a = new DropFuse<>(a);
        this.b = new DropFuse<>(b);
        this.ready = this.a;
    }

    @Override
    public Poll pollNext(Context cx) {
        boolean first = aFirst;
        aFirst = !first;
        return first ? poll(a, b, cx) : poll(b, a, cx);
    }

    private Poll poll(DropFuse<T> first, DropFuse<T> second, Context cx) {
        Poll one = ask(first, cx);
        if (one == Poll.READY) {
            return one;
        }
        Poll two = ask(second, cx);
        return two == Poll.READY || one == Poll.DONE ? two : Poll.PENDING;
    }

    private Poll ask(DropFuse<T> side, Context cx) {
        ready = side;
        return side.pollNext(cx);
    }

    @Override
    public T take() {
        return ready.take();
    }

    @Override
    public void close() {
        a.close();
        b.close();
    }
}
