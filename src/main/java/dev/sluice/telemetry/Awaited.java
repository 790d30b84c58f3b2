package dev.sluice.telemetry;

/// What a node waits for.
public sealed interface Awaited {
    /// Nothing, or nothing that is known.
    enum Nothing implements Awaited {
        NOTHING
    }

    /// A timer, or a body that has one.
    ///
    /// @param left nanoseconds until it is due
    record Timer(long left) implements Awaited {}

    /// Several bodies under way.
    ///
    /// @param left nanoseconds until the first of their timers is due; 0 for none
    record Bodies(int count, long left) implements Awaited {}

    /// A sender's slot in this channel.
    record Slot(String channel) implements Awaited {}

    /// An item in this channel.
    record InChannel(String channel) implements Awaited {}

    /// What it polls.
    record Upstream() implements Awaited {}

    /// Whoever has its waker.
    record ItsWaker() implements Awaited {}

    /// The same, asked so much later; with a negative time, earlier.
    default Awaited later(long nanos) {
        return switch (this) {
            case Timer(long left) -> left > nanos ? new Timer(left - nanos) : Nothing.NOTHING;
            case Bodies(int count, long left) ->
                    new Bodies(count, left == 0 ? 0 : Math.max(0, left - nanos));
            case Nothing nothing -> nothing;
            case Slot slot -> slot;
            case InChannel channel -> channel;
            case Upstream upstream -> upstream;
            case ItsWaker waker -> waker;
        };
    }
}
