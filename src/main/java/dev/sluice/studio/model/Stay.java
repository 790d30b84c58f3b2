package dev.sluice.studio.model;

/// A stretch of time that an item spent in one way at one node.
///
/// @param from run time in nanoseconds
/// @param to run time; of a stay that goes on, the time that is looked at
public record Stay(String node, How how, long from, long to) {
    /// How an item spends its time.
    public enum How {
        /// Its sender waits for a slot of this channel.
        STALLED,
        /// It lies in this channel.
        BUFFERED,
        /// This node has it and no body is at work on it: it waits for its turn, or for others.
        WAITED,
        /// A body of this node is at work on it.
        WORKED
    }

    /// In nanoseconds.
    public long took() {
        return to - from;
    }

    boolean goesOnWith(Stay next) {
        return node.equals(next.node) && how == next.how && to == next.from;
    }

    Stay until(long time) {
        return new Stay(node, how, from, time);
    }
}
