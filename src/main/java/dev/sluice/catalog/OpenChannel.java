package dev.sluice.catalog;

import dev.sluice.stream.ChannelState;
import dev.sluice.stream.Owned;

/// A channel of a run: the ends for its tasks to own, and a look inside.
///
/// @param <T> what flows through it: [Item], or results of items
public interface OpenChannel<T> {
    /// A sender for a task.
    ///
    /// @param tag tells the senders apart in [ChannelState]
    /// @param how what it does where a send may wait
    Sending<T> sender(int tag, Producing.Manner how);

    /// Keeps a sender for ever, so that the channel never ends.
    void hold();

    /// The receiver for one of the wires that start here; asked for once a wire, before anything runs.
    ///
    /// @param tag tells the receivers apart in [ChannelState]
    Owned receiver(int tag);

    /// Drops the ends that the channel was made with and nobody asked for.
    void begin();

    /// How many items are inside.
    int len();

    /// Looks inside, from any thread; `most` limits how many items are copied.
    ChannelState<T> state(int most);
}
