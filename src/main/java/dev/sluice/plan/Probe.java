package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Sample.State;

/// Looks on at the output of a stage and changes nothing. An item is noted when it is taken, which is right after the
/// poll that was ready; so it need not be kept here.
///
/// @param <T> [Item], or a result with items on both sides
final class Probe<T> implements Stream<T> {
    private final Stage stage;
    private final Desk desk;
    private final Stream<T> inner;

    Probe(Stage stage, Stream<T> inner) {
        this.stage = stage;
        this.desk = stage.desk();
        this.inner = inner;
    }

    @Override
    public Poll pollNext(Context cx) {
        Stage before = desk.enter(stage);
        stage.polled();
        Poll poll = inner.pollNext(cx);
        switch (poll) {
            case READY -> ready();
            case PENDING -> pending();
            case DONE -> done();
        }
        desk.leave(before);
        return poll;
    }

    private void ready() {
        if (!stage.meter().is(State.READY)) {
            stage.enter(State.READY, desk.now());
        }
    }

    private void passed(T made) {
        switch (made) {
            case Result.Ok<?, ?>(Item ok) -> stage.passed(Kind.YIELDED, ok, false);
            case Result.Err<?, ?>(Item error) -> stage.passed(Kind.YIELDED, error, true);
            default ->
                    throw new IllegalStateException(
                            "“" + stage.id() + "” yields what is no item: " + made);
        }
    }

    private void pending() {
        stage.meter().pending();
        if (!stage.meter().is(State.PENDING)) {
            long now = desk.now();
            stage.enter(State.PENDING, now);
            desk.refill(now);
            ChannelMeter source = stage.source();
            if (source != null) {
                source.drained(now);
            }
        }
    }

    private void done() {
        if (!stage.meter().is(State.ENDED)) {
            stage.finished(desk.now());
        }
    }

    @Override
    public T take() {
        T made = inner.take();
        if (made instanceof Item plain) {
            stage.passed(Kind.YIELDED, plain, false);
        } else {
            passed(made);
        }
        return made;
    }

    @Override
    public void close() {
        inner.close();
    }
}
