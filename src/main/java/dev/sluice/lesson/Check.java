package dev.sluice.lesson;

import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample.State;

import java.util.concurrent.TimeUnit;

/// Whether a step is done, seen from the run.
@FunctionalInterface
public interface Check {
    boolean met(Look look);

    /// This node has waited for slots for so long, all in all.
    static Check stalled(String producer, long millis) {
        return look ->
                look.now().node(producer).stalledNanos() >= TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /// For nearly a second items came out of this node, and none of these producers waited.
    static Check flowing(String node, String... producers) {
        return look -> {
            boolean moved = look.now().node(node).items() > look.before().node(node).items();
            boolean waited = false;
            for (String producer : producers) {
                waited |= look.stalled(producer) > 0;
            }
            return moved && !waited && look.span() >= TimeUnit.MILLISECONDS.toNanos(900);
        };
    }

    /// This channel has at least so many slots in the run.
    static Check slots(String channel, int least) {
        return look ->
                look.now().channel(channel).filter(seen -> seen.maxCapacity() >= least).isPresent();
    }

    /// This channel is full, and somebody waits at its door.
    static Check full(String channel) {
        return look ->
                look.now()
                        .channel(channel)
                        .filter(seen -> seen.fill() >= seen.maxCapacity())
                        .filter(seen -> !seen.waiting().isEmpty())
                        .isPresent();
    }

    /// This node has something to do, and nobody polls it.
    static Check notPolled(String node) {
        return look -> look.now().node(node).state() == State.NOT_POLLED;
    }

    /// The run has at least so many tasks.
    static Check tasks(int least) {
        return look -> look.now().tasks().size() >= least;
    }

    /// The run ended like this.
    static Check ended(Class<? extends RunEnd> how) {
        return look -> look.now().end().filter(how::isInstance).isPresent();
    }

    default Check and(Check other) {
        return look -> met(look) && other.met(look);
    }
}
