package dev.sluice.stream;

import org.jspecify.annotations.Nullable;

/// Starts bodies as tasks, out of the task that polls a certain stream.
///
/// In Rust `tokio::spawn` finds its runtime by the thread; here who reads [StreamExt#spawning] may call [#spawn] as soon
/// as an item came, in the same poll.
public final class Spawner {
    private final String name;
    private @Nullable Context task;
    private long started;

    /// @param name of the tasks, which get a number too
    public Spawner(String name) {
        this.name = name;
    }

    /// Starts `body` as a task; the value is what it makes, and where it panics or is cancelled who waits for it panics
    /// (Rust, `handle.await.unwrap()`).
    public <T> Future<T> spawn(Future<T> body) {
        Context cx = task;
        if (cx == null) {
            throw new IllegalStateException("no task has polled the stream above");
        }
        return new Unwrapped<>(JoinHandle.spawn(cx, name + " #" + started++, body));
    }

    <T> Stream<T> above(Stream<T> stream) {
        return new Above<>(this, stream);
    }

    private record Above<T>(Spawner spawner, Stream<T> stream) implements Stream<T> {
        @Override
        public Poll pollNext(Context cx) {
            spawner.task = cx;
            return stream.pollNext(cx);
        }

        @Override
        public T take() {
            return stream.take();
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private record Unwrapped<T>(JoinHandle<T> handle) implements Future<T> {
        @Override
        public Poll poll(Context cx) {
            Poll poll = handle.poll(cx);
            if (poll == Poll.READY) {
                value();
            }
            return poll;
        }

        @Override
        public T value() {
            return switch (handle.value()) {
                case Result.Ok<T, JoinError>(T made) -> made;
                case Result.Err<T, JoinError>(JoinError.Panicked(Throwable cause)) ->
                        throw new IllegalStateException(
                                "a spawned body panicked: " + cause.getMessage(), cause);
                case Result.Err<T, JoinError>(JoinError.Cancelled()) ->
                        throw new IllegalStateException("a spawned body was cancelled");
            };
        }

        @Override
        public void close() {
            handle.close();
        }
    }
}
