package dev.sluice.runtime;

import dev.sluice.stream.Timer;
import dev.sluice.stream.Waker;

/// A deadline that lay in the past when it was handed in.
enum Elapsed implements Timer {
    TIMER;

    @Override
    public boolean fired() {
        return true;
    }

    @Override
    public void rewake(Waker waker) {}

    @Override
    public void cancel() {}
}
