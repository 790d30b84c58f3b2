package dev.sluice.stream;

import java.util.Optional;

/// A sender that does not keep the channel open (tokio, `WeakSender`).
///
/// @param <T> the items
public final class WeakSender<T> {
    private final Channel<T> channel;
    private final int tag;

    WeakSender(Channel<T> channel, int tag) {
        this.channel = channel;
        this.tag = tag;
    }

    /// A sender, unless the last one is gone.
    public Optional<Sender<T>> upgrade() {
        return channel.senders().revive()
                ? Optional.of(new Sender<>(channel, tag))
                : Optional.empty();
    }
}
