package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Many streams as one, round robin over those that are ready (futures, `stream::select_all`).
///
/// A stream that gave an item goes to the end of the line; one that has ended is dropped at once.
/// Without streams it ends at once.
///
/// @param <T> the items
public final class SelectAll<T> implements Stream<T> {
    private final FuturesUnordered<Turn<T>> inner = new FuturesUnordered<>();
    private @Nullable Turn<T> ready;

    public SelectAll(Iterable<? extends Stream<T>> streams) {
        for (Stream<T> stream : streams) {
            push(stream);
        }
    }

    /// Adds a stream at the end of the line.
    public void push(Stream<T> stream) {
        inner.push(new Turn<>(stream));
    }

    @Override
    public Poll pollNext(Context cx) {
        while (true) {
            Poll poll = inner.pollNext(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            Turn<T> turn = inner.take();
            if (turn.answer == Poll.READY) {
                ready = turn;
                turn.answer = Poll.PENDING;
                inner.push(turn);
                return Poll.READY;
            }
        }
    }

    @Override
    public T take() {
        Turn<T> turn = ready;
        ready = null;
        if (turn == null) {
            throw new IllegalStateException("no stream is ready");
        }
        return turn.stream.take();
    }

    @Override
    public void close() {
        inner.close();
    }

    /// The next item or the end of one stream (futures, `StreamFuture`).
    private static final class Turn<T> implements Future<Turn<T>> {
        private final Stream<T> stream;
        private Poll answer = Poll.PENDING;

        Turn(Stream<T> stream) {
            this.stream = stream;
        }

        @Override
        public Poll poll(Context cx) {
            answer = stream.pollNext(cx);
            return answer == Poll.PENDING ? Poll.PENDING : Poll.READY;
        }

        @Override
        public Turn<T> value() {
            return this;
        }

        @Override
        public void close() {
            if (answer != Poll.READY) {
                stream.close();
            }
        }
    }
}
