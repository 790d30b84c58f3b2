package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Sender;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Unit;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Sample.State;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/// The task of a producer: takes what its stream makes and sends it, until either end is over. A refused item
/// is counted and dropped, a closed channel ends the task.
final class Feeder implements Future<Unit> {
    private static final VarHandle HELD = Fields.find(MethodHandles.lookup(), "held", Item.class);

    private final Stage stage;
    private final Stream<Item> made;
    private final ChannelMeter channel;
    private final Sender<Item> sender;
    private final Sending sending;
    private final Consumer<End> ended;
    private final Limit limit;
    private @Nullable Item held;
    private volatile boolean open = true;

    /// @param sender its own copy
    /// @param ended told once, on the task's thread, after the sender was dropped
    Feeder(
            Stage stage,
            Stream<Item> made,
            ChannelMeter channel,
            Sender<Item> sender,
            Sending sending,
            Consumer<End> ended) {
        this.stage = stage;
        this.made = made;
        this.channel = channel;
        this.sender = sender;
        this.sending = sending;
        this.ended = ended;
        this.limit = new Limit(channel);
    }

    Stage stage() {
        return stage;
    }

    /// What it wants to send now; from another thread, a moment ago.
    @Nullable Item held() {
        return (Item) HELD.getOpaque(this);
    }

    /// Whether its sender has not been dropped.
    boolean open() {
        return open;
    }

    @Override
    public Poll poll(Context cx) {
        Desk desk = stage.desk();
        Context inner = desk.begin(cx);
        stage.polled();
        try {
            return feed(desk, inner);
        } catch (Halt halt) {
            throw halt;
        } catch (RuntimeException | Error panic) {
            panicked(desk, panic);
            throw panic;
        }
    }

    private Poll feed(Desk desk, Context cx) {
        while (true) {
            Stage before = desk.enter(stage);
            Item item = held;
            Poll poll = item == null ? pull(cx, desk) : send(cx, desk, item);
            desk.leave(before);
            if (poll != Poll.READY) {
                return poll == Poll.DONE ? Poll.READY : Poll.PENDING;
            }
        }
    }

    private Poll pull(Context cx, Desk desk) {
        Poll poll = made.pollNext(cx);
        switch (poll) {
            case READY -> {
                Item item = made.take();
                held = item;
                desk.handing(item.id());
                if (desk.logs()) {
                    desk.trace().note(desk.now(), Kind.SEND_CALLED, stage.id(), item, false);
                }
            }
            case PENDING -> waits(desk, State.PENDING);
            case DONE -> finish(desk, State.ENDED, "finished");
        }
        return poll;
    }

    private Poll send(Context cx, Desk desk, Item item) {
        return switch (sending.poll(cx, sender, item)) {
            case SENT -> sent(desk, item);
            case DROPPED -> dropped(desk, item);
            case WAITS -> {
                door(desk, item);
                yield Poll.PENDING;
            }
            case CLOSED -> {
                desk.trace().note(desk.now(), Kind.SEND_FAILED, stage.id(), item, true);
                finish(desk, State.ENDED, "send_error");
                yield Poll.DONE;
            }
        };
    }

    private Poll sent(Desk desk, Item item) {
        held = null;
        if (!stage.meter().is(State.READY)) {
            stage.enter(State.READY, desk.now());
        }
        channel.sent(desk);
        stage.passed(Kind.SENT, item, false);
        if (limit.reached(stage.meter().items(), item)) {
            desk.trace().halt(limit.sentence());
        }
        return Poll.READY;
    }

    private Poll dropped(Desk desk, Item item) {
        held = null;
        stage.meter().refused();
        if (!stage.meter().is(State.READY)) {
            stage.enter(State.READY, desk.now());
        }
        if (desk.logs()) {
            desk.trace().note(desk.now(), Kind.SEND_FAILED, stage.id(), item, true);
        }
        return Poll.READY;
    }

    private void door(Desk desk, Item item) {
        if (desk.exhausted()) {
            waits(desk, State.READY);
        } else if (!stage.meter().is(State.STALLED)) {
            waits(desk, State.STALLED);
            if (desk.logs()) {
                desk.trace().note(desk.now(), Kind.SEND_WAITS, stage.id(), item, false);
            }
        }
    }

    private void waits(Desk desk, State state) {
        stage.meter().pending();
        if (!stage.meter().is(state)) {
            long now = desk.now();
            stage.enter(state, now);
            desk.refill(now);
        }
    }

    private void finish(Desk desk, State state, String word) {
        long now = desk.now();
        close();
        stage.enter(state, now);
        desk.trace().note(now, Kind.ENDED, stage.id(), word, false);
        ended.accept(new End.Fed(now, stage.id()));
    }

    private void panicked(Desk desk, Throwable panic) {
        End.Panicked end = End.Panicked.of(desk, stage, panic);
        close();
        stage.enter(State.FAILED, end.time());
        desk.trace().note(end.time(), Kind.PANICKED, end.node(), end.message(), true);
        ended.accept(end);
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    @Override
    public void close() {
        open = false;
        held = null;
        made.close();
        sending.close();
        sender.close();
    }
}
