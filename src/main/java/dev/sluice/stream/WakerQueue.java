package dev.sluice.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Wakers of those who wait, first come first.
final class WakerQueue {
    private final Map<Object, Waker> wakers = new LinkedHashMap<>();

    /// Queues up, or keeps the place and takes the newer waker.
    void wait(Object key, Waker waker) {
        wakers.put(key, waker);
    }

    void leave(Object key) {
        wakers.remove(key);
    }

    /// Empties the queue.
    List<Waker> takeAll() {
        List<Waker> all = new ArrayList<>(wakers.values());
        wakers.clear();
        return all;
    }
}
