package dev.sluice.stream;

/// Asks for one more poll. May be called from any thread, any number of times, before, during or after a poll.
@FunctionalInterface
public interface Waker {
    void wake();
}
