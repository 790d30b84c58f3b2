package dev.sluice.bench;

/// A channel under test. The loops are inside, so that each peer runs its own as a user would write it.
interface Pipe {
    /// Sends so many items; called once per producer.
    ///
    /// @return how many
    int send(int items) throws InterruptedException;

    /// Receives so many items.
    ///
    /// @return their sum
    int receive(int items) throws InterruptedException;

    /// The small numbers that are sent: boxed already, so that nobody pays for them.
    static Integer item(int number) {
        return number & 127;
    }
}
