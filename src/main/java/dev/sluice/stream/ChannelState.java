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
/// @param dropped items thrown away because of others: before anybody, or not everybody, received them
/// @param highWater the most that was ever buffered
/// @param senders living senders; a weak one does not count
/// @param closed whether a send would be refused
/// @param receivers each of them, in the order in which they came
public record ChannelState<T>(
        int maxCapacity,
        int capacity,
        List<T> items,
        int len,
        List<Waiting> waiting,
        long sent,
        long received,
        long dropped,
        int highWater,
        int senders,
        boolean closed,
        List<Receiving> receivers) {
    public ChannelState {
        items = List.copyOf(items);
        waiting = List.copyOf(waiting);
        receivers = List.copyOf(receivers);
    }

    /// A sender that waits for a slot.
    ///
    /// @param sender the tag its copy was made with
    /// @param since run time in nanoseconds at its first poll
    public record Waiting(int sender, long since) {}

    /// A receiver. Items sent since it came are received, missed, or still ahead of it, as long as it lives.
    ///
    /// @param missed items that were thrown away before it received them
    /// @param behind items it has not received yet
    public record Receiving(long received, long missed, int behind, boolean open) {}
}
