package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Unit;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.Sample.State;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.Consumer;

/// The task of a producer: takes what its stream makes and sends it, until either end is over. A refused item
/// is counted and dropped; when no channel is left that takes items, the task ends.
///
/// @param <T> what it sends: items, or results of items
final class Feeder<T> implements Future<Unit> {
    private static final VarHandle HELD = Fields.find(MethodHandles.lookup(), "held", Object.class);

    private final Stage stage;
    private final Stream<T> made;
    private final List<Outlet<T>> outlets;
    private final @Nullable Fork<T> fork;
    private final Consumer<End> ended;
    private volatile Outlet<T> outlet;
    private @Nullable T held;
    private volatile boolean open = true;

    /// @param outlets its senders, at least one
    /// @param fork chooses among them; of none, everything goes to the first
    /// @param ended told once, on the task's thread, after the senders were dropped
    Feeder(
            Stage stage,
            Stream<T> made,
            List<Outlet<T>> outlets,
            @Nullable Fork<T> fork,
            Consumer<End> ended) {
        this.stage = stage;
        this.made = made;
        this.outlets = List.copyOf(outlets);
        this.fork = fork;
        this.ended = ended;
        this.outlet = outlets.getFirst();
    }

    Stage stage() {
        return stage;
    }

    /// What it wants to send now; from another thread, a moment ago.
    @Nullable Object held() {
        return HELD.getOpaque(this);
    }

    /// Where it is sending to, or sent to last.
    ChannelMeter target() {
        return outlet.channel();
    }

    /// Whether its senders have not been dropped.
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
            T load = held;
            Poll poll = load == null ? pull(cx, desk) : send(cx, desk, load);
            desk.leave(before);
            if (poll != Poll.READY) {
                return poll == Poll.DONE ? Poll.READY : Poll.PENDING;
            }
        }
    }

    private Poll pull(Context cx, Desk desk) {
        Poll poll = made.pollNext(cx);
        switch (poll) {
            case READY -> pulled(desk, made.take());
            case PENDING -> waits(desk, State.PENDING);
            case DONE -> finish(desk, State.ENDED, "finished");
        }
        return poll;
    }

    private void pulled(Desk desk, T load) {
        Item item = Loads.item(load);
        held = load;
        desk.handing(item.id());
        if (desk.logs()) {
            desk.trace().note(desk.now(), Kind.SEND_CALLED, stage.id(), item, Loads.failed(load));
        }
        if (fork != null) {
            aim(fork.first(item));
        }
    }

    private void aim(@Nullable Outlet<T> next) {
        if (next == null) {
            held = null;
        } else {
            outlet = next;
        }
    }

    private Poll send(Context cx, Desk desk, T load) {
        Outlet<T> to = outlet;
        return switch (to.sending().poll(cx, load)) {
            case SENT -> sent(desk, to, load);
            case DISPLACED -> {
                sent(desk, to, load);
                to.channel().dropped(desk, to.sending().displaced());
                yield Poll.READY;
            }
            case LAST -> {
                sent(desk, to, load);
                finish(desk, State.ENDED, "finished");
                yield Poll.DONE;
            }
            case REFUSED -> refused(desk, to, load);
            case WAITS -> {
                door(desk, to, load);
                yield Poll.PENDING;
            }
            case CLOSED -> closed(desk, to, load);
        };
    }

    private Poll sent(Desk desk, Outlet<T> to, T load) {
        handled(desk, to);
        to.channel().sent(desk);
        Item item = Loads.item(load);
        stage.passed(Kind.SENT, item, Loads.failed(load));
        if (fork != null) {
            to.meter().item();
            to.channel().routed(desk, load);
        }
        if (to.limit().reached(stage.meter().items(), item)) {
            desk.trace().halt(to.limit().sentence());
        }
        return Poll.READY;
    }

    private Poll refused(Desk desk, Outlet<T> to, T load) {
        handled(desk, to);
        stage.meter().refused();
        if (fork != null) {
            to.meter().refused();
        }
        if (desk.logs()) {
            failed(desk, load);
        }
        return Poll.READY;
    }

    private void failed(Desk desk, T load) {
        desk.trace().note(desk.now(), Kind.SEND_FAILED, stage.id(), Loads.item(load), true);
    }

    /// That sender is done with what is held.
    private void handled(Desk desk, Outlet<T> to) {
        if (!stage.meter().is(State.READY)) {
            to.meter().enter(State.READY, desk.now());
            stage.enter(State.READY, desk.now());
        }
        if (fork == null) {
            held = null;
        } else {
            aim(fork.next());
        }
    }

    private Poll closed(Desk desk, Outlet<T> to, T load) {
        if (fork != null && fork.closed(to)) {
            return refused(desk, to, load);
        }
        failed(desk, load);
        finish(desk, State.ENDED, "send_error");
        return Poll.DONE;
    }

    private void door(Desk desk, Outlet<T> to, T load) {
        if (desk.exhausted()) {
            waits(desk, State.READY);
        } else if (!stage.meter().is(State.STALLED)) {
            waits(desk, State.STALLED);
            if (fork != null) {
                to.meter().enter(State.STALLED, desk.now());
            }
            if (desk.logs()) {
                desk.trace()
                        .note(
                                desk.now(),
                                Kind.SEND_WAITS,
                                stage.id(),
                                Loads.item(load),
                                Loads.failed(load));
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
        outlets.forEach(Outlet::close);
    }
}
