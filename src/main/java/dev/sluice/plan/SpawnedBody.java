package dev.sluice.plan;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.telemetry.Event.Kind;

import java.util.function.Consumer;

/// An async body that is a task of its own, with a desk of its own.
///
/// @param <R> the answer of the body
final class SpawnedBody<R> implements Future<R> {
    private final String name;
    private final Stage stage;
    private final Desk desk;
    private final Future<R> work;
    private final Consumer<SpawnedBody<?>> over;

    /// @param desk where `work` keeps its books
    /// @param over told when it is complete or dropped, maybe more than once
    SpawnedBody(
            String name, Stage stage, Desk desk, Future<R> work, Consumer<SpawnedBody<?>> over) {
        this.name = name;
        this.stage = stage;
        this.desk = desk;
        this.work = work;
        this.over = over;
    }

    /// The name of its task.
    String name() {
        return name;
    }

    /// The node whose body it is.
    Stage stage() {
        return stage;
    }

    /// How often it was polled.
    long polls() {
        return desk.tick();
    }

    @Override
    public Poll poll(Context cx) {
        Context inner = desk.begin(cx);
        try {
            return work.poll(inner);
        } catch (Halt halt) {
            throw halt;
        } catch (RuntimeException | Error panic) {
            String words = End.Panicked.words(panic);
            desk.trace().note(desk.now(), Kind.PANICKED, stage.id(), words, true);
            throw panic;
        }
    }

    @Override
    public R value() {
        return work.value();
    }

    @Override
    public void close() {
        work.close();
        over.accept(this);
    }
}
