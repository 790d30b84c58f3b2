package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.EvaluationException;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Ready;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// What a producer makes: a sleep, an item, a sleep, an item, and so on; it ends after a last sleep.
final class Paced implements Stream<Item> {
    private final Wiring wiring;
    private final Iterator<?> values;
    private final Function<Item, Delay> after;
    private final RandomGenerator random;
    private Future<Unit> pause;
    private @Nullable Item item;

    /// @param start the sleep before the first item
    /// @param after the sleep after an item
    Paced(Wiring wiring, Iterator<?> values, Duration start, Function<Item, Delay> after) {
        this.wiring = wiring;
        this.values = values;
        this.after = after;
        this.random = wiring.random();
        this.pause = start.isZero() ? Ready.DONE : Sleep.of(start);
    }

    @Override
    public Poll pollNext(Context cx) {
        Future<Unit> before = pause;
        if (before != Ready.DONE) {
            if (pause(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            before.close();
            pause = Ready.DONE;
        }
        if (!values.hasNext()) {
            return Poll.DONE;
        }
        Item made = wiring.born(values.next(), cx.now());
        Delay next = after.apply(made);
        if (!next.steps().isEmpty()) {
            pause = new Sleeping(next, made, random);
        }
        item = made;
        return Poll.READY;
    }

    private Poll pause(Context cx) {
        try {
            return pause.poll(cx);
        } catch (EvaluationException failure) {
            String sentence = "the pause has no length: " + failure.getMessage();
            throw item == null ? new IllegalStateException(sentence) : wiring.panic(item, sentence);
        }
    }

    @Override
    public Item take() {
        if (item == null) {
            throw new IllegalStateException("nothing was made");
        }
        return item;
    }

    @Override
    public void close() {
        pause.close();
    }
}
