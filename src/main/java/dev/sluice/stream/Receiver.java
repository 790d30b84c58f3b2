package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The receiving half of a [Channel]; used by one thread at a time.
///
/// @param <T> the items
public sealed class Receiver<T> implements Owned permits LossyReceiver {
    private final Channel<T> channel;
    private final Gate gate;
    private final Buffer<T> buffer;
    private @Nullable T item;
    private int highWater;
    private long discardedFrom = Long.MAX_VALUE;

    Receiver(Channel<T> channel) {
        this.channel = channel;
        this.gate = channel.gate();
        this.buffer = channel.buffer();
    }

    /// Tries to have an item ready; done once no sender and no permit is left and all was received
    /// (tokio, `Receiver::poll_recv`).
    public Poll pollRecv(Context cx) {
        if (!cx.proceed()) {
            return Poll.PENDING;
        }
        T received = next();
        if (received == null) {
            Poll poll = gate.receiver().sleep(gate.head(), cx.waker());
            if (poll != Poll.READY) {
                return settled(poll, cx);
            }
            received = nextClaimed();
        }
        item = received;
        return Poll.READY;
    }

    /// The item of the last ready [#pollRecv]; once.
    public T take() {
        T taken = item;
        item = null;
        if (taken == null) {
            throw new IllegalStateException("nothing was received");
        }
        return taken;
    }

    /// Appends what is there to `into`, at most `limit` items (tokio, `Receiver::poll_recv_many`): ready
    /// with at least one, or with a limit of none; done when the channel is over.
    public Poll pollRecvMany(Context cx, List<T> into, int limit) {
        if (limit == 0) {
            return Poll.READY;
        }
        Poll poll = pollRecv(cx);
        if (poll == Poll.READY) {
            into.add(take());
            for (int more = 1;
                    more < limit && tryRecv() instanceof RecvOutcome.Received<T>(T next);
                    more++) {
                into.add(next);
            }
        }
        return poll;
    }

    /// Receives without waiting.
    public RecvOutcome<T> tryRecv() {
        T received = next();
        if (received != null) {
            return new RecvOutcome.Received<>(received);
        }
        return switch (gate.receiver().look(gate.head())) {
            case READY -> new RecvOutcome.Received<>(nextClaimed());
            case PENDING -> new RecvOutcome.Empty<>();
            case DONE -> new RecvOutcome.Disconnected<>();
        };
    }

    /// Items that can be received now.
    public int len() {
        return (int) (gate.end() - gate.head());
    }

    /// Whether nothing can be received now.
    public boolean isEmpty() {
        return len() == 0;
    }

    /// Whether nothing more can be sent: closed, or no sender left. There may still be items.
    public boolean isClosed() {
        return gate.refusesOrEnds();
    }

    /// Refuses further sends; what is buffered can still be received (Rust, `Receiver::close`).
    public void closeToSenders() {
        channel.closeToSenders();
    }

    /// Drops the receiver: buffered items are discarded, waiting senders get theirs back; idempotent.
    @Override
    public void close() {
        if (discardedFrom == Long.MAX_VALUE) {
            discardedFrom = gate.head();
            gate.close(true);
            channel.watch().fire();
            item = null;
            discardAll();
            gate.receiver().forget();
        }
    }

    long received() {
        return Math.min(gate.head(), discardedFrom);
    }

    /// Throws away the oldest item, where senders may; only [LossyReceiver] lets them.
    @Nullable T discard() {
        return null;
    }

    /// How many items senders threw away.
    long discarded() {
        return 0;
    }

    boolean isOpen() {
        return discardedFrom == Long.MAX_VALUE;
    }

    int highWater() {
        return highWater;
    }

    private @Nullable T next() {
        long position = gate.head();
        T received = buffer.take(position);
        if (received != null) {
            advance(position);
        }
        return received;
    }

    private void discardAll() {
        while (gate.receiver().look(gate.head()) == Poll.READY) {
            nextClaimed();
        }
    }

    private T nextClaimed() {
        long position = gate.head();
        T received = buffer.takeClaimed(position);
        advance(position);
        return received;
    }

    private void advance(long position) {
        int slots = gate.slots();
        if (highWater < slots) {
            highWater = (int) Math.max(highWater, Math.min(gate.end() - position, slots));
        }
        gate.advance(position + 1);
    }

    private static Poll settled(Poll poll, Context cx) {
        if (poll == Poll.PENDING) {
            cx.refund();
        }
        return poll;
    }
}
