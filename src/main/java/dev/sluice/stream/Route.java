package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Several targets, of which each item goes to one or to all, one after another. Those whose receivers are gone are
/// left out; when none is left, or a sender is used up, it is over.
public final class Route {
    private Route() {}

    /// Sends each item to the target that `place` names, counted from 0; panics where there is none.
    public static <T> Target<T> by(
            List<? extends Target<? super T>> targets, ToLongFunction<? super T> place) {
        return routed(
                targets, (item, open) -> named(place.applyAsLong(item), open, targets.size()));
    }

    /// Sends to each target in turn.
    public static <T> Target<T> inTurn(List<? extends Target<? super T>> targets) {
        int[] next = {0};
        return routed(
                targets,
                (_, open) -> {
                    int after = open.nextSetBit(next[0]);
                    int chosen = after >= 0 ? after : open.nextSetBit(0);
                    next[0] = chosen + 1;
                    return new int[] {chosen};
                });
    }

    /// Sends each item to all targets.
    public static <T> Target<T> toAll(List<? extends Target<? super T>> targets) {
        return routed(targets, (_, open) -> open.stream().toArray());
    }

    private static int[] named(long place, BitSet open, int targets) {
        if (place < 0 || place >= targets) {
            throw new IllegalStateException(
                    "there is no wire "
                            + place
                            + " (counted from 0); "
                            + targets
                            + (targets == 1 ? " starts here" : " start here"));
        }
        return open.get((int) place) ? new int[] {(int) place} : new int[0];
    }

    private static <T> Target<T> routed(
            List<? extends Target<? super T>> targets, Chooser<? super T> chooser) {
        BitSet open = new BitSet();
        open.set(0, targets.size());
        Function<T, Future<Target.After>> send =
                item -> new Sending<>(targets, open, item, chooser.places(item, open));
        return Target.of(() -> targets.forEach(Target::close), send);
    }

    @FunctionalInterface
    private interface Chooser<T> {
        /// The places of the targets of an item.
        int[] places(T item, BitSet open);
    }

    /// One item on its way.
    private static final class Sending<T> implements Future<Target.After> {
        private final List<? extends Target<? super T>> targets;
        private final BitSet open;
        private final T item;
        private final int[] places;
        private int next;
        private @Nullable Future<Target.After> running;
        private Target.After after = Target.After.NEXT;

        Sending(List<? extends Target<? super T>> targets, BitSet open, T item, int[] places) {
            this.targets = targets;
            this.open = open;
            this.item = item;
            this.places = places;
        }

        @Override
        public Poll poll(Context cx) {
            while (next < places.length && after == Target.After.NEXT) {
                Target<? super T> target = targets.get(places[next]);
                Future<Target.After> send = running == null ? target.send(item) : running;
                running = send;
                if (send.poll(cx) == Poll.PENDING) {
                    return Poll.PENDING;
                }
                after = left(send.value(), target);
                close();
                next++;
            }
            return Poll.READY;
        }

        /// A closed target leaves the others to be served.
        private Target.After left(Target.After sent, Target<? super T> target) {
            if (sent != Target.After.CLOSED) {
                return sent;
            }
            target.close();
            open.clear(places[next]);
            return open.isEmpty() ? Target.After.CLOSED : Target.After.NEXT;
        }

        @Override
        public Target.After value() {
            return after;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
                running = null;
            }
        }
    }
}
