package dev.sluice.bench;

import org.openjdk.jmh.runner.options.TimeValue;

/// How much is measured: enough to compare, or a look. Everything is measured once a round, one after the other, so that a machine that is busy for a while is busy for
/// all.
enum Effort {
    FULL(2, 3, 500),
    SHORT(1, 2, 400);

    final int rounds;
    final int iterations;
    private final long millis;

    Effort(int rounds, int iterations, long millis) {
        this.rounds = rounds;
        this.iterations = iterations;
        this.millis = millis;
    }

    TimeValue iteration() {
        return TimeValue.milliseconds(millis);
    }
}
