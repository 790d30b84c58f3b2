package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.telemetry.Event.Kind;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// An async body that awaits nothing: the answer is there at its first poll.
///
/// @param <R> the answer
final class Prompt<R> implements Future<R> {
    private final Stage stage;
    private final Desk desk;
    private final Item item;
    private final Supplier<R> then;
    private @Nullable R answer;

    /// @param desk of the task that polls it
    Prompt(Stage stage, Desk desk, Item item, Supplier<R> then) {
        this.stage = stage;
        this.desk = desk;
        this.item = item;
        this.then = then;
    }

    @Override
    public Poll poll(Context cx) {
        Stage before = desk.enter(stage);
        boolean noted = desk.logs();
        if (noted) {
            desk.trace().note(desk.now(), Kind.WORK_STARTED, stage.id(), item, false);
        }
        desk.handing(item.id());
        answer = then.get();
        if (noted) {
            desk.trace().note(desk.now(), Work.over(then, answer), stage.id(), item, false);
        }
        desk.leave(before);
        return Poll.READY;
    }

    @Override
    @SuppressWarnings("NullAway") // asked after the poll that was ready
    public R value() {
        return answer;
    }

    @Override
    public void close() {}
}
