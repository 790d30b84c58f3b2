package dev.sluice.stream;

/// A receiver of a [Watch] as a stream (tokio-stream, `WatchStream`): the value there is, and then each time the
/// latest; what changed in between is not seen.
///
/// @param <T> the values
public final class WatchStream<T> extends Emitter<T> {
    private final WatchReceiver<T> receiver;
    private boolean begun;

    public WatchStream(WatchReceiver<T> receiver) {
        this.receiver = receiver;
    }

    @Override
    public Poll pollNext(Context cx) {
        Poll poll = begun ? receiver.pollChanged(cx) : Poll.READY;
        if (poll != Poll.READY) {
            return poll;
        }
        begun = true;
        return emit(receiver.borrowAndUpdate());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
