package dev.sluice.bench;

import java.util.concurrent.ExecutionException;

/// A channel under test.
interface Pipe {
    /// Moves so many items from so many producers to one consumer.
    ///
    /// @return how much was done
    long carry(int items, int producers) throws InterruptedException, ExecutionException;

    /// The small numbers that are sent: boxed already, so that nobody pays for them.
    static Integer item(int number) {
        return number & 127;
    }
}
