package dev.sluice.plan;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.Verdict;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Sleep;
import dev.sluice.telemetry.Event.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// An async body at work on an item: sleeps, one after another, and then an answer.
///
/// @param <R> the answer
final class Work<R> implements Future<R> {
    private final Stage stage;
    private final Desk desk;
    private final Item item;
    private final List<Delay.Step> steps;
    private final RandomGenerator random;
    private final Supplier<R> then;
    private int step;
    private boolean begun;
    private boolean listed;
    private boolean over;
    private volatile long until;
    private volatile long since;
    private @Nullable Sleep sleep;
    private @Nullable R answer;

    /// @param desk of the task that polls it
    Work(Stage stage, Desk desk, Delay takes, Item item, RandomGenerator random, Supplier<R> then) {
        this.stage = stage;
        this.desk = desk;
        this.item = item;
        this.steps = takes.steps();
        this.random = random;
        this.then = then;
    }

    Item item() {
        return item;
    }

    /// Run time it first had to wait.
    long since() {
        return since;
    }

    /// Run time its present sleep is over.
    long until() {
        return until;
    }

    @Override
    public Poll poll(Context cx) {
        Stage before = desk.enter(stage);
        if (!begun) {
            begun = true;
            note(Kind.WORK_STARTED, desk.now());
        }
        if (sleeps(cx)) {
            list();
            desk.leave(before);
            return Poll.PENDING;
        }
        desk.handing(item.id());
        answer = then.get();
        over = true;
        unlist();
        note(over(then, answer), desk.now());
        desk.leave(before);
        return Poll.READY;
    }

    /// How the body of an item is over by its answer.
    static <R> Kind over(Supplier<R> then, R answer) {
        boolean out = then instanceof Verdict<R> verdict && verdict.leavesOut(answer);
        return out ? Kind.LEFT_OUT : Kind.WORK_DONE;
    }

    private boolean sleeps(Context cx) {
        while (true) {
            Sleep running = sleep;
            if (running != null) {
                if (running.poll(cx) == Poll.PENDING) {
                    until = running.deadline();
                    return true;
                }
                sleep = null;
            }
            if (step == steps.size()) {
                return false;
            }
            long nanos = steps.get(step++).nanos(item, random);
            sleep = nanos > 0 ? Sleep.ofNanos(nanos) : null;
        }
    }

    private void list() {
        if (!listed) {
            listed = true;
            since = desk.now();
            stage.begun(this);
        }
    }

    private void unlist() {
        if (listed) {
            listed = false;
            stage.over(this);
        }
    }

    private void note(Kind kind, long now) {
        if (desk.logs()) {
            desk.trace().note(now, kind, stage.id(), item, false);
        }
    }

    @Override
    @SuppressWarnings("NullAway")
    public R value() {
        return answer;
    }

    @Override
    public void close() {
        if (sleep != null) {
            sleep.close();
            sleep = null;
        }
        unlist();
        if (begun && !over) {
            over = true;
            note(Kind.WORK_CANCELLED, desk.clock());
        }
    }
}
