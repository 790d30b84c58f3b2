package dev.sluice.stream;

import java.util.function.Function;

/// Where a task sends its items: the sender of any channel, or [Route] to several.
///
/// @param <T> the items
public final class Target<T> implements Owned {
    private final Owned sender;
    private final Function<? super T, ? extends Future<After>> send;

    private Target(Owned sender, Function<? super T, ? extends Future<After>> send) {
        this.sender = sender;
        this.send = send;
    }

    /// What is left to do for who sent an item.
    public enum After {
        /// To send the next, whether or not the item found a slot.
        NEXT,
        /// To stop: nobody will receive any more.
        CLOSED,
        /// To stop: the sender is used up.
        USED_UP
    }

    /// Sends by [Sender#send].
    public static <T> Target<T> of(Sender<T> sender) {
        return of(sender, sender::send);
    }

    /// Sends by `sender` in another way than [Sender#send].
    public static <T> Target<T> of(
            Sender<T> sender, Function<? super T, ? extends Future<SendOutcome<T>>> send) {
        return new Target<>(
                sender::close, item -> new MapFuture<>(send.apply(item), Target::after));
    }

    /// Never waits: where there is no slot, the channel's [Overflow] decides. With [Overflow#FAIL] it panics.
    public static <T> Target<T> offering(Sender<T> sender) {
        return new Target<>(sender::close, item -> new Ready<>(after(sender.offer(item))));
    }

    /// Sends to all who subscribed.
    public static <T> Target<T> of(BroadcastSender<T> sender) {
        return new Target<>(sender, item -> new Ready<>(after(sender.send(item))));
    }

    /// Replaces the value.
    public static <T> Target<T> of(WatchSender<T> sender) {
        return new Target<>(sender, item -> new Ready<>(after(sender.send(item))));
    }

    /// Sends one item.
    public static <T> Target<T> of(OneshotSender<T> sender) {
        return new Target<>(
                sender,
                item -> {
                    After after = after(sender.send(item));
                    return new Ready<>(after == After.NEXT ? After.USED_UP : after);
                });
    }

    static <T> Target<T> of(Owned senders, Function<? super T, ? extends Future<After>> send) {
        return new Target<>(senders, send);
    }

    /// The same, with a sender that somebody keeps for ever, so that the channel never ends.
    public Target<T> kept() {
        return new Target<>(() -> {}, send);
    }

    /// Sends one item; the next may be sent when this is complete.
    Future<After> send(T item) {
        return send.apply(item);
    }

    private static After after(SendOutcome<?> outcome) {
        return switch (outcome) {
            case SendOutcome.Sent<?> _, SendOutcome.Full<?> _, SendOutcome.TimedOut<?> _ ->
                    After.NEXT;
            case SendOutcome.Closed<?> _ -> After.CLOSED;
        };
    }

    private static After after(BroadcastOutcome<?> outcome) {
        return switch (outcome) {
            case BroadcastOutcome.Sent<?> _, BroadcastOutcome.Displaced<?> _ -> After.NEXT;
            case BroadcastOutcome.Closed<?> _ -> After.CLOSED;
        };
    }

    private static After after(WatchOutcome<?> outcome) {
        return switch (outcome) {
            case WatchOutcome.Replaced<?> _ -> After.NEXT;
            case WatchOutcome.Closed<?> _ -> After.CLOSED;
        };
    }

    private static After after(Offer<?> offer) {
        return switch (offer) {
            case Offer.Taken<?> _, Offer.Displaced<?> _ -> After.NEXT;
            case Offer.Full<?> _ -> throw new IllegalStateException("no available capacity");
            case Offer.Closed<?> _ -> After.CLOSED;
        };
    }

    @Override
    public void close() {
        sender.close();
    }
}
