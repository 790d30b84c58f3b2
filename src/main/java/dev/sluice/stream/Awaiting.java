package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// A stage that runs one future at a time and does not poll its upstream meanwhile.
///
/// @param <T> the items of the upstream
/// @param <R> what the futures answer
/// @param <U> the items of this stage
abstract class Awaiting<T, R, U> extends Emitter<U> {
    /// What became of an item or of an answer.
    enum Step {
        /// Neither an item nor the end; keep polling.
        GO_ON,
        /// An item was emitted.
        EMIT,
        /// This stage has ended, whatever the upstream has left.
        END
    }

    private final Stream<T> upstream;
    private @Nullable Future<R> running;
    private boolean ended;

    Awaiting(Stream<T> upstream) {
        this.upstream = upstream;
    }

    /// Judges an item of the upstream; most start a future for it with [#await].
    abstract Step begin(T item);

    /// Judges the answer of the future that ran.
    abstract Step settle(R answer);

    final Step await(Future<R> future) {
        running = future;
        return Step.GO_ON;
    }

    final Step give(U item) {
        emit(item);
        return Step.EMIT;
    }

    @Override
    public Poll pollNext(Context cx) {
        if (ended) {
            return Poll.DONE;
        }
        while (true) {
            Future<R> future = running;
            Poll poll = future == null ? upstream.pollNext(cx) : future.poll(cx);
            if (poll != Poll.READY) {
                return poll;
            }
            Step step = future == null ? begin(upstream.take()) : settle(finish(future));
            if (step != Step.GO_ON) {
                ended = step == Step.END;
                return ended ? Poll.DONE : Poll.READY;
            }
        }
    }

    private R finish(Future<R> future) {
        R answer = future.value();
        running = null;
        future.close();
        return answer;
    }

    @Override
    public void close() {
        upstream.close();
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
