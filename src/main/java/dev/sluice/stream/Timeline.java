package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/// Items, each when its time since the first poll has come; one whose time has passed comes at once. Ours.
///
/// @param <T> the items
public final class Timeline<T> extends Emitter<T> {
    private final Iterator<Due<T>> items;
    private long start = -1;
    private @Nullable Due<T> next;
    private @Nullable Sleep sleep;

    /// @param items in the order of their times
    public Timeline(List<Due<T>> items) {
        this.items = items.iterator();
    }

    /// An item and its time.
    public record Due<T>(Duration at, T item) {}

    /// An item that is due so long after the first poll.
    public static <T> Due<T> at(Duration at, T item) {
        return new Due<>(at, item);
    }

    @Override
    public Poll pollNext(Context cx) {
        if (start < 0) {
            start = cx.now();
        }
        Due<T> due = next;
        if (due == null) {
            if (!items.hasNext()) {
                return Poll.DONE;
            }
            due = items.next();
            next = due;
            long deadline = start + due.at().toNanos();
            sleep = deadline <= cx.now() ? null : Sleep.until(deadline);
        }
        if (sleep != null && sleep.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        close();
        next = null;
        return emit(due.item());
    }

    @Override
    public void close() {
        if (sleep != null) {
            sleep.close();
            sleep = null;
        }
    }
}
