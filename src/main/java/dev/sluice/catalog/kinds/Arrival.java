package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Unfold;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/// The sleep before the next value, and that value.
final class Arrival implements Future<Optional<Unfold.Step<Item, Iterator<Object>>>> {
    private final Wiring wiring;
    private final Iterator<Object> values;
    private final Delay takes;
    private @Nullable Future<Unit> sleeping;
    private @Nullable Item item;

    Arrival(Wiring wiring, Iterator<Object> values, Delay takes) {
        this.wiring = wiring;
        this.values = values;
        this.takes = takes;
    }

    @Override
    public Poll poll(Context cx) {
        if (sleeping == null && !values.hasNext()) {
            return Poll.READY;
        }
        if (item == null || sleeping == null) {
            item = wiring.born(values.next(), cx.now());
            sleeping = wiring.work(takes, item, () -> Unit.UNIT);
        }
        if (sleeping.poll(cx) == Poll.PENDING) {
            return Poll.PENDING;
        }
        item = new Item(item.id(), item.value(), cx.now(), item.parts());
        return Poll.READY;
    }

    @Override
    public Optional<Unfold.Step<Item, Iterator<Object>>> value() {
        return item == null ? Optional.empty() : Optional.of(new Unfold.Step<>(item, values));
    }

    @Override
    public void close() {
        if (sleeping != null) {
            sleeping.close();
        }
    }
}
