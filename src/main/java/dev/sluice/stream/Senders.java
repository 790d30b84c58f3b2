package dev.sluice.stream;

import java.util.concurrent.atomic.AtomicInteger;

/// How many senders live; the channel ends with the last.
final class Senders {
    private final Gate gate;
    private final AtomicInteger count = new AtomicInteger(1);

    Senders(Gate gate) {
        this.gate = gate;
    }

    int count() {
        return count.get();
    }

    void add() {
        count.incrementAndGet();
    }

    /// Adds one unless none is left.
    boolean revive() {
        int living = count.get();
        while (living > 0 && !count.compareAndSet(living, living + 1)) {
            living = count.get();
        }
        return living > 0;
    }

    void drop() {
        if (count.decrementAndGet() == 0) {
            gate.endSenders();
        }
    }
}
