package dev.sluice.catalog;

import dev.sluice.stream.Context;
import dev.sluice.stream.Owned;

/// A sender as the task that owns it uses it: it sends one item after another. To close it is to leave the queue
/// and drop the sender.
///
/// @param <T> what it sends: [Item], or results of items
public interface Sending<T> extends Owned {
    /// How far one send got.
    enum Progress {
        /// The item is in.
        SENT,
        /// The item is in, and this sender cannot send another.
        LAST,
        /// The item was sent, and the channel threw one away for it: [#displaced].
        DISPLACED,
        /// There is no slot yet: call again with the same item.
        WAITS,
        /// There was no slot; the item came back.
        REFUSED,
        /// Nobody will receive any more; the item came back.
        CLOSED
    }

    /// Begins or goes on sending `item`.
    Progress poll(Context cx, T item);

    /// What the channel threw away at the last poll that answered [Progress#DISPLACED].
    default T displaced() {
        throw new IllegalStateException("nothing was displaced");
    }
}
