package dev.sluice.stream;

import java.util.function.Supplier;

/// A receiver of a [Oneshot] as a stream of one result (futures, `FutureExt::into_stream`).
///
/// @param <T> the item
/// @param <E> the error
public final class OneshotStream<T, E> extends Emitter<Result<T, E>> {
    private final OneshotReceiver<T> receiver;
    private final Supplier<E> dropped;
    private boolean over;

    /// @param dropped makes the error where the sender was dropped without sending
    public OneshotStream(OneshotReceiver<T> receiver, Supplier<E> dropped) {
        this.receiver = receiver;
        this.dropped = dropped;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (over) {
            return Poll.DONE;
        }
        Poll poll = receiver.pollRecv(cx);
        if (poll == Poll.PENDING) {
            return poll;
        }
        over = true;
        return emit(poll == Poll.READY ? Result.ok(receiver.take()) : Result.err(dropped.get()));
    }

    @Override
    public void close() {
        receiver.close();
    }
}
