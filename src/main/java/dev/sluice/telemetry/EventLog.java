package dev.sluice.telemetry;

import java.util.List;

/// The events of a run in the order of time, bounded: complete in virtual time up to its size, sampled live
/// when the rate is high. Readable from any thread.
public interface EventLog {
    /// Events with `seq >= from`, oldest first, at most `most`.
    List<Event> since(long from, int most);

    /// What happened to an item and to those that come of it, oldest first; of more than `most` the latest.
    List<Event> about(long item, int most);

    /// The sequence number the next event will get.
    long next();

    /// Events that happened and were not kept, for size or for rate.
    long lost();

    /// How many of those were too many to be noted.
    long skipped();
}
