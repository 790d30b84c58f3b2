package dev.sluice.runtime;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Tasks that are ready, first come first served, or in an order drawn from a seed.
final class RunQueue {
    private static final int INITIAL = 64;

    private final @Nullable RandomGenerator shuffle;
    private @Nullable VirtualTask[] ring = new VirtualTask[INITIAL];
    private int head;
    private int size;

    /// @param shuffle draws who is next, or nothing for first come first served
    RunQueue(@Nullable RandomGenerator shuffle) {
        this.shuffle = shuffle;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(VirtualTask task) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size) & (ring.length - 1)] = task;
        size++;
    }

    @Nullable VirtualTask poll() {
        if (size == 0) {
            return null;
        }
        if (shuffle != null) {
            bringForward((head + shuffle.nextInt(size)) & (ring.length - 1));
        }
        VirtualTask task = ring[head];
        ring[head] = null;
        head = (head + 1) & (ring.length - 1);
        size--;
        return task;
    }

    void clear() {
        Arrays.fill(ring, null);
        head = 0;
        size = 0;
    }

    private void bringForward(int place) {
        VirtualTask drawn = ring[place];
        ring[place] = ring[head];
        ring[head] = drawn;
    }

    private void grow() {
        @Nullable VirtualTask[] larger = new VirtualTask[ring.length * 2];
        int front = ring.length - head;
        System.arraycopy(ring, head, larger, 0, front);
        System.arraycopy(ring, 0, larger, front, head);
        ring = larger;
        head = 0;
    }
}
