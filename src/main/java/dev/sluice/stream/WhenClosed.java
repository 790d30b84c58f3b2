package dev.sluice.stream;

/// Completes once the receiver is closed or gone (tokio, `Sender::closed`).
final class WhenClosed implements Future<Void> {
    private final Channel<?> channel;

    WhenClosed(Channel<?> channel) {
        this.channel = channel;
    }

    @Override
    public Poll poll(Context cx) {
        channel.watch().add(this, cx.waker());
        if (!channel.gate().refuses()) {
            return Poll.PENDING;
        }
        close();
        return Poll.READY;
    }

    @Override
    @SuppressWarnings("NullAway")
    public Void value() {
        return null;
    }

    @Override
    public void close() {
        channel.watch().remove(this);
    }
}
