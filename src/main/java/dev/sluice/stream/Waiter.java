package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// One wait for slots, used again for the owner's next wait. Guarded by the [Gate]'s lock.
final class Waiter {
    final int sender;
    long since;
    boolean queued;
    @Nullable Waiter before;
    @Nullable Waiter after;
    private int wanted;
    private int missing;
    private @Nullable Waker waker;

    Waiter(int sender) {
        this.sender = sender;
    }

    /// Whether no wait is going on; only the owner starts or ends one, so the owner may ask without the lock.
    boolean isIdle() {
        return wanted == 0;
    }

    /// Whether all the slots are assigned and not used yet.
    boolean isGranted() {
        return missing == 0;
    }

    void begin(int slots, long now) {
        wanted = slots;
        missing = slots;
        since = now;
    }

    /// Takes what it needs of so many slots.
    ///
    /// @return how many it took
    int accept(long available) {
        int accepted = Math.clamp(available, 0, missing);
        missing -= accepted;
        return accepted;
    }

    /// Ends the wait.
    ///
    /// @return the slots it had been assigned
    int reset() {
        int assigned = wanted - missing;
        wanted = 0;
        missing = 0;
        waker = null;
        return assigned;
    }

    void waitWith(Waker woken) {
        waker = woken;
    }

    Waker takeWaker() {
        Waker taken = waker;
        waker = null;
        return taken == null ? () -> {} : taken;
    }
}
