package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The last item before each silence of so long; the others are dropped. Sluice's own.
///
/// The upstream is asked first, until it is pending: an item that is there at the very instant at which the
/// silence would be over takes the place of the one that was held. At the end of the upstream the held item
/// is emitted at once. In Rust it is a loop around `timeout(silence, upstream.next())`.
///
/// @param <T> the items
public final class Debounce<T> extends Emitter<T> {
    private final Fuse<T> upstream;
    private final LongSupplier nanos;
    private final Consumer<? super T> dropped;
    private @Nullable T held;
    private @Nullable Sleep silence;

    /// @param nanos the silence; asked after every item, so it may change while running
    public Debounce(Stream<T> upstream, LongSupplier nanos) {
        this(upstream, nanos, _ -> {});
    }

    /// @param dropped told of each item that another takes the place of
    public Debounce(Stream<T> upstream, LongSupplier nanos, Consumer<? super T> dropped) {
        this.upstream = new Fuse<>(upstream);
        this.nanos = nanos;
        this.dropped = dropped;
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            switch (upstream.pollNext(cx)) {
                case READY -> hold(upstream.take(), cx);
                case PENDING -> {
                    Sleep running = silence;
                    return running == null || running.poll(cx) == Poll.PENDING
                            ? Poll.PENDING
                            : release();
                }
                case DONE -> {
                    return release();
                }
            }
        }
    }

    private void hold(T item, Context cx) {
        calm();
        if (held != null) {
            dropped.accept(held);
        }
        held = item;
        silence = Sleep.until(Sleep.after(cx.now(), nanos.getAsLong()));
    }

    private Poll release() {
        T last = held;
        held = null;
        calm();
        return last == null ? Poll.DONE : emit(last);
    }

    private void calm() {
        if (silence != null) {
            silence.close();
            silence = null;
        }
    }

    @Override
    public void close() {
        upstream.close();
        held = null;
        calm();
    }
}
