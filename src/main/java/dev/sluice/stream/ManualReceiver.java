package dev.sluice.stream;

/// A hand-written `poll_next` over a receiver: every poll makes a new `recv` future and polls it once.
///
/// Correct, since tokio keeps the waker in the channel and not in the future; it costs an object per poll.
///
/// @param <T> the items
public final class ManualReceiver<T> extends Emitter<T> {
    private final Receiver<T> receiver;

    public ManualReceiver(Receiver<T> receiver) {
        this.receiver = receiver;
    }

    @Override
    public Poll pollNext(Context cx) {
        Recv<T> recv = new Recv<>(receiver);
        Poll poll = recv.poll(cx);
        return poll == Poll.READY ? emit(recv.value()) : poll;
    }

    @Override
    public void close() {
        receiver.close();
    }

    /// One `recv`; [Poll#DONE] stands for Rust's `None`.
    private record Recv<T>(Receiver<T> receiver) {
        Poll poll(Context cx) {
            return receiver.pollRecv(cx);
        }

        T value() {
            return receiver.take();
        }
    }
}
