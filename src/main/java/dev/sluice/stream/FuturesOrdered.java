package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;

/// A set of futures whose values come out in the order they were pushed (futures-util 0.3.21,
/// `FuturesOrdered`).
///
/// @param <T> the values
public final class FuturesOrdered<T> extends Emitter<T> {
    private final FuturesUnordered<Place<T>> running = new FuturesUnordered<>();
    private final Queue<Place<T>> places = new ArrayDeque<>();

    /// Adds a future at the end of the order.
    public void push(Future<? extends T> future) {
        Place<T> place = new Place<>(future);
        places.add(place);
        running.push(place);
    }

    /// How many values are still to come out: of running futures and of those that wait for an earlier one.
    public int size() {
        return places.size();
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            Place<T> first = places.peek();
            T value = first == null ? null : first.result;
            if (value != null) {
                places.remove();
                return emit(value);
            }
            Poll poll = running.pollNext(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            running.take();
        }
    }

    @Override
    public void close() {
        running.close();
        places.clear();
    }

    /// A place in the order: a future, then its value.
    private static final class Place<T> implements Future<Place<T>> {
        private final Future<? extends T> future;
        private @Nullable T result;

        Place(Future<? extends T> future) {
            this.future = future;
        }

        @Override
        public Poll poll(Context cx) {
            Poll poll = future.poll(cx);
            if (poll == Poll.READY) {
                result = future.value();
            }
            return poll;
        }

        @Override
        public Place<T> value() {
            return this;
        }

        @Override
        public void close() {
            future.close();
        }
    }
}
