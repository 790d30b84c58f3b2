package dev.sluice.stream;

import java.util.function.LongFunction;

/// A receiver of a [Broadcast] as a stream of results (tokio-stream, `BroadcastStream`): what was missed is an
/// error, and then it goes on.
///
/// @param <T> the items
/// @param <E> the errors
public final class BroadcastStream<T, E> extends Emitter<Result<T, E>> {
    private final BroadcastReceiver<T> receiver;
    private final LongFunction<E> lagged;

    /// @param lagged makes an error of the number of items missed
    public BroadcastStream(BroadcastReceiver<T> receiver, LongFunction<E> lagged) {
        this.receiver = receiver;
        this.lagged = lagged;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = receiver.pollRecv(cx);
        if (poll != Poll.READY) {
            return poll;
        }
        long lag = receiver.lag();
        return emit(lag > 0 ? Result.err(lagged.apply(lag)) : Result.ok(receiver.take()));
    }

    @Override
    public void close() {
        receiver.close();
    }
}
