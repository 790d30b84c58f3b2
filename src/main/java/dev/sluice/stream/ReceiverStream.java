package dev.sluice.stream;

/// A channel's receiving half as a stream (tokio-stream, `ReceiverStream`); its end is for ever.
///
/// @param <T> the items
public final class ReceiverStream<T> implements Stream<T> {
    private final Receiver<T> receiver;

    public ReceiverStream(Receiver<T> receiver) {
        this.receiver = receiver;
    }

    @Override
    public Poll pollNext(Context cx) {
        return receiver.pollRecv(cx);
    }

    @Override
    public T take() {
        return receiver.take();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
