package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The task of a producer: sends each item and pauses, until either end is over. Then it drops its sender.
///
/// In Rust a loop: `while let Some(item) = stream.next().await`, send or break, sleep. An item that found no slot
/// (`try_send`) or none in time is dropped.
///
/// @param <T> the items
public final class Feed<T> implements Future<Unit> {
    private final Stream<T> stream;
    private final Target<? super T> target;
    private final Function<? super T, ? extends Future<?>> pause;
    private @Nullable T item;
    private @Nullable Future<Target.After> sending;
    private @Nullable Future<?> pausing;

    /// @param target where it sends
    /// @param pause what is awaited after each item, the last one too
    public Feed(
            Stream<T> stream,
            Target<? super T> target,
            Function<? super T, ? extends Future<?>> pause) {
        this.stream = stream;
        this.target = target;
        this.pause = pause;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            Poll poll =
                    sending != null
                            ? send(cx, sending)
                            : pausing != null ? pause(cx, pausing) : pull(cx);
            switch (poll) {
                case PENDING -> {
                    return Poll.PENDING;
                }
                case DONE -> {
                    close();
                    return Poll.READY;
                }
                case READY -> {}
            }
        }
    }

    private Poll pull(Context cx) {
        Poll poll = stream.pollNext(cx);
        if (poll == Poll.READY) {
            T next = stream.take();
            item = next;
            sending = target.send(next);
        }
        return poll;
    }

    private Poll send(Context cx, Future<Target.After> running) {
        if (running.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        running.close();
        sending = null;
        return switch (running.value()) {
            case CLOSED, USED_UP -> Poll.DONE;
            case NEXT -> {
                T sent = item;
                item = null;
                pausing = sent == null ? null : pause.apply(sent);
                yield Poll.READY;
            }
        };
    }

    private Poll pause(Context cx, Future<?> running) {
        if (running.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        running.close();
        pausing = null;
        return Poll.READY;
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        stream.close();
        if (sending != null) {
            sending.close();
            sending = null;
        }
        if (pausing != null) {
            pausing.close();
            pausing = null;
        }
        target.close();
    }
}
