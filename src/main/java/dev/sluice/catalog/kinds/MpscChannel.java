package dev.sluice.catalog.kinds;

import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.Sending;
import dev.sluice.stream.Channel;
import dev.sluice.stream.ChannelState;
import dev.sluice.stream.Overflow;
import dev.sluice.stream.Receiver;
import dev.sluice.stream.Sender;

/// An mpsc channel in a run: each task has a sender of its own, one has the receiver.
///
/// @param <T> what flows through it
final class MpscChannel<T> implements OpenChannel<T> {
    private final Channel<T> channel;
    private final Overflow overflow;
    private boolean received;

    MpscChannel(Channel<T> channel) {
        this(channel, Overflow.WAIT);
    }

    /// @param overflow what its senders do when it is full
    MpscChannel(Channel<T> channel, Overflow overflow) {
        this.channel = channel;
        this.overflow = overflow;
    }

    @Override
    public Sending<T> sender(int tag, Producing.Manner how) {
        Sender<T> sender = channel.sender().copy(tag);
        if (overflow != Overflow.WAIT) {
            return new MpscSending.Offering<>(sender);
        }
        return switch (how.sends()) {
            case SEND -> new MpscSending.Patient<>(sender);
            case TRY_SEND -> new MpscSending.Hasty<>(sender);
            case SEND_TIMEOUT ->
                    new MpscSending.Timed<>(sender, () -> how.timeout().get().toNanos());
        };
    }

    @Override
    public void hold() {
        channel.sender().copy(0);
    }

    @Override
    public Receiver<T> receiver(int tag) {
        received = true;
        return channel.receiver();
    }

    @Override
    public void begin() {
        channel.sender().close();
        if (!received) {
            channel.receiver().close();
        }
    }

    @Override
    public int len() {
        return channel.receiver().len();
    }

    @Override
    public ChannelState<T> state(int most) {
        return channel.state(most);
    }
}
