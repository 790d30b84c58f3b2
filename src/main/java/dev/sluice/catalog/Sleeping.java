package dev.sluice.catalog;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.random.RandomGenerator;

/// The sleeps of a [Delay], one after another; a step of no length awaits nothing.
public final class Sleeping implements Future<Unit> {
    private final Iterator<Delay.Step> steps;
    private final Item item;
    private final RandomGenerator random;
    private @Nullable Sleep running;

    /// @param item what the expressions of the delay look at
    public Sleeping(Delay delay, Item item, RandomGenerator random) {
        this.steps = delay.steps().iterator();
        this.item = item;
        this.random = random;
    }

    /// @throws dev.sluice.expr.EvaluationException if an expression has no answer
    @Override
    public Poll poll(Context cx) {
        while (true) {
            if (running != null) {
                if (running.poll(cx) == Poll.PENDING) {
                    return Poll.PENDING;
                }
                close();
            }
            if (!steps.hasNext()) {
                return Poll.READY;
            }
            long nanos = steps.next().nanos(item, random);
            running = nanos == 0 ? null : Sleep.ofNanos(nanos);
        }
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
