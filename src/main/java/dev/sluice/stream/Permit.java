package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Slots taken in advance: each sends one item without waiting, even after the receiver was closed to
/// senders (tokio, `Permit`, `OwnedPermit` and `PermitIterator`).
///
/// @param <T> the items
public final class Permit<T> implements AutoCloseable {
    private final Channel<T> channel;
    private final @Nullable Sender<T> owned;
    private int left;

    Permit(Channel<T> channel, int slots, @Nullable Sender<T> owned) {
        this.channel = channel;
        this.left = slots;
        this.owned = owned;
    }

    /// Slots not used yet.
    public int left() {
        return left;
    }

    /// Uses one slot. When the receiver is gone the item is discarded.
    ///
    /// @throws IllegalStateException when all slots are used or given back
    public void send(T item) {
        if (left == 0) {
            throw new IllegalStateException("the permit is used up");
        }
        left--;
        channel.fill(channel.gate().claimHeld(), item);
        dropOwned();
    }

    /// Gives back the slots that were not used; idempotent.
    @Override
    public void close() {
        if (left > 0) {
            int unused = left;
            left = 0;
            channel.gate().release(unused);
            dropOwned();
        }
    }

    private void dropOwned() {
        if (left == 0 && owned != null) {
            owned.close();
        }
    }
}
