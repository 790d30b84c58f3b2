package dev.sluice.stream;

import dev.sluice.stream.ChannelState.Receiving;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A multi-producer, single-consumer channel (tokio, `sync::mpsc`): first come, first served, and a freed
/// slot belongs to the first waiter at that instant.
///
/// @param <T> the items
public final class Channel<T> {
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final Gate gate;
    private final Buffer<T> buffer = new Buffer<>();
    private final Senders senders;
    private final ClosedWatch watch = new ClosedWatch();
    private final Sender<T> first;
    private final Receiver<T> receiver;
    private final Overflow overflow;
    private final AtomicLong refused = new AtomicLong();

    private Channel(int capacity, Overflow overflow) {
        gate = new Gate(capacity);
        this.overflow = overflow;
        senders = new Senders(gate);
        first = new Sender<>(this, 0);
        receiver =
                overflow == Overflow.DROP_OLDEST ? new LossyReceiver<>(this) : new Receiver<>(this);
    }

    /// A channel with so many slots.
    ///
    /// @throws IllegalArgumentException for less than one slot, in tokio's words
    public static <T> Channel<T> bounded(int capacity) {
        return bounded(capacity, Overflow.WAIT);
    }

    /// A channel with so many slots that has its own way with [Sender#offer].
    ///
    /// @throws IllegalArgumentException for less than one slot, in tokio's words
    public static <T> Channel<T> bounded(int capacity, Overflow overflow) {
        if (capacity < 1) {
            throw new IllegalArgumentException("mpsc bounded channel requires buffer > 0");
        }
        return new Channel<>(capacity, overflow);
    }

    /// A channel whose senders never wait.
    public static <T> Channel<T> unbounded() {
        return new Channel<>(UNBOUNDED, Overflow.WAIT);
    }

    /// The sender that comes with the channel.
    public Sender<T> sender() {
        return first;
    }

    /// The only receiver.
    public Receiver<T> receiver() {
        return receiver;
    }

    /// Looks inside, from any thread; `most` limits how many items are copied.
    ///
    /// While other threads send and receive the parts of the answer may be a moment apart.
    public ChannelState<T> state(int most) {
        long head = gate.head();
        long end = Math.max(head, gate.end());
        long newest = refused.get();
        long oldest = receiver.discarded();
        long received = receiver.received();
        int len = (int) (end - head);
        return new ChannelState<>(
                gate.slots(),
                gate.free(),
                buffer.peek(head, end, most),
                len,
                gate.waiting(),
                end + newest,
                received,
                oldest + newest,
                Math.max(receiver.highWater(), len),
                senders.count(),
                gate.refuses(),
                List.of(new Receiving(received, oldest + newest, len, receiver.isOpen())));
    }

    /// Changes the number of slots while in use. Ours; tokio has no such thing. Fewer slots than items:
    /// nothing is lost, senders wait until enough were received.
    public void resize(int capacity) {
        if (isUnbounded() || capacity < 1) {
            throw new IllegalArgumentException("a bounded channel needs at least one slot");
        }
        gate.resize(capacity);
    }

    /// Puts `item` in, or does what the channel's overflow says.
    Offer<T> offer(T item) {
        @Nullable T lost = null;
        long claim = gate.claim();
        while (claim == Gate.FULL) {
            switch (overflow) {
                case WAIT, FAIL -> {
                    return new Offer.Full<>(item);
                }
                case DROP_NEWEST -> {
                    return dropped(item);
                }
                case DROP_OLDEST -> {
                    lost = receiver.discard();
                    if (lost == null) {
                        return dropped(item);
                    }
                }
            }
            claim = gate.claim();
        }
        if (claim == Gate.REFUSED) {
            return new Offer.Closed<>(item);
        }
        fill(claim, item);
        return lost == null ? new Offer.Taken<>() : new Offer.Displaced<>(lost);
    }

    private Offer<T> dropped(T item) {
        refused.incrementAndGet();
        return new Offer.Displaced<>(item);
    }

    boolean isUnbounded() {
        return gate.slots() == UNBOUNDED;
    }

    Gate gate() {
        return gate;
    }

    Buffer<T> buffer() {
        return buffer;
    }

    Senders senders() {
        return senders;
    }

    ClosedWatch watch() {
        return watch;
    }

    /// Spends one operation of the polling task's budget on a send; an unbounded send takes none in tokio.
    boolean proceed(Context cx) {
        return isUnbounded() || cx.proceed();
    }

    /// Gives back what [#proceed] took.
    void refund(Context cx) {
        if (!isUnbounded()) {
            cx.refund();
        }
    }

    /// Fills the position that was claimed and wakes the receiver if it sleeps.
    void fill(long claim, T item) {
        if (claim == Gate.LOST) {
            return;
        }
        buffer.put(Tail.position(claim), item);
        if (Tail.has(claim, Tail.PARKED)) {
            gate.receiver().wake();
        }
    }

    void closeToSenders() {
        gate.close(false);
        watch.fire();
    }
}
