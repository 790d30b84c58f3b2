package dev.sluice.plan;

import dev.sluice.catalog.Outcome;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Sample.State;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The task of a sink: polls it, and with it the whole chain above, to the end.
final class SinkTask implements Future<Outcome> {
    private final Stage stage;
    private final Future<Outcome> sink;
    private final Consumer<End> ended;
    private @Nullable Outcome outcome;

    /// @param ended told once, on the task's thread, after the chain was closed
    SinkTask(Stage stage, Future<Outcome> sink, Consumer<End> ended) {
        this.stage = stage;
        this.sink = sink;
        this.ended = ended;
    }

    @Override
    public Poll poll(Context cx) {
        Desk desk = stage.desk();
        Context inner = desk.begin(cx);
        Stage before = desk.enter(stage);
        stage.polled();
        try {
            if (sink.poll(inner) == Poll.PENDING) {
                stage.meter().pending();
                stage.enter(State.PENDING, desk.now());
                desk.leave(before);
                return Poll.PENDING;
            }
        } catch (Halt halt) {
            throw halt;
        } catch (RuntimeException | Error panic) {
            panicked(desk, panic);
            throw panic;
        }
        finished(desk, sink.value());
        return Poll.READY;
    }

    private void finished(Desk desk, Outcome reached) {
        long now = desk.now();
        outcome = reached;
        sink.close();
        boolean failed = reached instanceof Outcome.Failed;
        stage.enter(failed ? State.FAILED : State.ENDED, now);
        desk.trace().note(now, Kind.ENDED, stage.id(), failed ? "error" : "finished", failed);
        ended.accept(new End.Ended(now, stage.id(), reached));
    }

    private void panicked(Desk desk, Throwable panic) {
        End.Panicked end = End.Panicked.of(desk, stage, panic);
        sink.close();
        stage.enter(State.FAILED, end.time());
        desk.trace().note(end.time(), Kind.PANICKED, end.node(), end.message(), true);
        ended.accept(end);
    }

    @Override
    public Outcome value() {
        if (outcome == null) {
            throw new IllegalStateException("not ready");
        }
        return outcome;
    }

    @Override
    public void close() {
        sink.close();
    }
}
