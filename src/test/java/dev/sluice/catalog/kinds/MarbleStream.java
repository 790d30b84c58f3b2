package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.Marble;
import dev.sluice.catalog.PortType;
import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A line of marbles as an input: each is there from its time on.
final class MarbleStream implements Stream<Object> {
    private final Deque<Marble> marbles;
    private final PortType type;
    private long number;
    private @Nullable Sleep sleep;

    MarbleStream(String line, PortType type) {
        this.marbles = new ArrayDeque<>(Marble.line(line));
        this.type = type;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (marbles.isEmpty()) {
            return Poll.PENDING;
        }
        long due = TimeUnit.MILLISECONDS.toNanos(marbles.peek().millis());
        if (due > cx.now()) {
            close();
            Sleep started = Sleep.until(due);
            sleep = started;
            if (started.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
        }
        return marbles.peek().kind() == Marble.Kind.END ? Poll.DONE : Poll.READY;
    }

    @Override
    public Object take() {
        Marble marble = marbles.remove();
        Object value = Objects.requireNonNull(marble.value());
        Item item = Item.born(0, number++, value, TimeUnit.MILLISECONDS.toNanos(marble.millis()));
        if (type != PortType.FALLIBLE) {
            return item;
        }
        return marble.kind() == Marble.Kind.ERROR ? Result.err(item) : Result.ok(item);
    }

    @Override
    public void close() {
        if (sleep != null) {
            sleep.close();
        }
    }
}
