package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Waits for slots (tokio, `Sender::reserve`, `reserve_owned` and `reserve_many`). Closed before it is
/// ready, it leaves the queue and gives back what it was assigned; so it does with a permit nobody fetched.
final class Reserve<T> implements Future<ReserveOutcome<T>> {
    private final Channel<T> channel;
    private final Waiter waiter;
    private final int slots;
    private final @Nullable Sender<T> owned;
    private @Nullable Permit<T> permit;
    private @Nullable ReserveOutcome<T> outcome;

    Reserve(Channel<T> channel, int tag, int slots, @Nullable Sender<T> owned) {
        this.channel = channel;
        this.waiter = new Waiter(tag);
        this.slots = slots;
        this.owned = owned;
    }

    @Override
    public Poll poll(Context cx) {
        if (slots > channel.gate().slots()) {
            outcome = new ReserveOutcome.Closed<>();
            return Poll.READY;
        }
        if (!channel.proceed(cx)) {
            return Poll.PENDING;
        }
        switch (channel.gate().pollHold(waiter, slots, cx)) {
            case READY -> {
                permit = new Permit<>(channel, slots, owned);
                outcome = new ReserveOutcome.Reserved<>(permit);
            }
            case DONE -> outcome = new ReserveOutcome.Closed<>();
            case PENDING -> {
                channel.refund(cx);
                return Poll.PENDING;
            }
        }
        return Poll.READY;
    }

    @Override
    public ReserveOutcome<T> value() {
        if (outcome == null) {
            throw new IllegalStateException("not ready");
        }
        permit = null;
        return outcome;
    }

    @Override
    public void close() {
        channel.gate().cancel(waiter);
        if (permit != null) {
            permit.close();
        }
        boolean fetched = outcome instanceof ReserveOutcome.Reserved<T>;
        if (owned != null && !fetched) {
            owned.close();
        }
    }
}
