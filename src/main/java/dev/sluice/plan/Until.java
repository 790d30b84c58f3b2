package dev.sluice.plan;

/// When a run is to pause by itself.
public sealed interface Until {
    /// When somebody pauses it.
    record Never() implements Until {}

    /// When run time is `nanos`; in virtual time exactly then.
    record Time(long nanos) implements Until {}

    /// When this many events were noted; in virtual time after the poll that noted the last of them.
    record Events(long count) implements Until {}

    /// When the sinks together were handed this many items; in virtual time after the poll that handed the last.
    record Items(long count) implements Until {}
}
