package dev.sluice.stream;

import java.util.List;

/// One look at a channel.
///
/// @param maxCapacity slots in all; `Integer.MAX_VALUE` when unbounded
/// @param capacity slots neither filled nor reserved (tokio, `Sender::capacity`)
/// @param items what is buffered, oldest first; at most as many as were asked for
/// @param len how many are buffered
/// @param waiting senders at the door, first come first
/// @param sent items ever put in
/// @param received items ever taken out
/// @param highWater the most that was ever buffered
/// @param senders living senders; a weak one does not count
/// @param closed whether a send would be refused
public record ChannelState<T>(
        int maxCapacity,
        int capacity,
        List<T> items,
        int len,
        List<Waiting> waiting,
        long sent,
        long received,
        int highWater,
        int senders,
        boolean closed) {
    public ChannelState {
        items = List.copyOf(items);
        waiting = List.copyOf(waiting);
    }

    /// A sender that waits for a slot.
    ///
    /// @param sender the tag its copy was made with
    /// @param since run time in nanoseconds at its first poll
    public record Waiting(int sender, long since) {}
}
