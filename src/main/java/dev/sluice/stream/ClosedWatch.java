package dev.sluice.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tasks that wait for the receiver to go (tokio, `Sender::closed`).
final class ClosedWatch {
    private final Map<Object, Waker> wakers = new LinkedHashMap<>();

    synchronized void add(Object key, Waker waker) {
        wakers.put(key, waker);
    }

    synchronized void remove(Object key) {
        wakers.remove(key);
    }

    void fire() {
        List<Waker> woken;
        synchronized (this) {
            woken = List.copyOf(wakers.values());
            wakers.clear();
        }
        woken.forEach(Waker::wake);
    }
}
