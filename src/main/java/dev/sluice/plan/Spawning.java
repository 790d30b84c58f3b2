package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.JoinError;
import dev.sluice.stream.JoinHandle;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The tasks that the bodies of a run were spawned as.
final class Spawning {
    private final Set<SpawnedBody<?>> living = new LinkedHashSet<>();
    private long started;

    /// Starts a body as a task, out of the task that is polling `stage`.
    ///
    /// @param work makes the body, which keeps its books at the desk that it is given
    /// @return the join handle, unwrapped: a panic of the body is one of who polls this
    <R> Future<R> spawn(Stage stage, Item item, Function<Desk, Future<R>> work) {
        Desk desk = new Desk(stage.desk().trace());
        SpawnedBody<R> body =
                new SpawnedBody<>(name(stage), stage, desk, work.apply(desk), this::over);
        synchronized (living) {
            living.add(body);
        }
        return new Unwrapped<>(
                stage, item, JoinHandle.spawn(stage.desk().context(), body.name(), body));
    }

    private String name(Stage stage) {
        synchronized (living) {
            return stage.id() + " #" + started++;
        }
    }

    private void over(SpawnedBody<?> body) {
        synchronized (living) {
            living.remove(body);
        }
    }

    /// The oldest that are under way, at most so many.
    Collection<SpawnedBody<?>> oldest(int most) {
        synchronized (living) {
            return List.copyOf(living.stream().limit(most).toList());
        }
    }

    /// Rust's `handle.await.unwrap()`.
    private record Unwrapped<R>(Stage stage, Item item, JoinHandle<R> handle) implements Future<R> {
        @Override
        public Poll poll(Context cx) {
            Poll poll = handle.poll(cx);
            if (poll == Poll.READY
                    && handle.value() instanceof Result.Err<R, JoinError>(JoinError error)) {
                throw new Panic(stage.id(), item.id(), words(error));
            }
            return poll;
        }

        private static String words(JoinError error) {
            return switch (error) {
                case JoinError.Panicked(Throwable cause) ->
                        "a spawned body panicked: " + End.Panicked.words(cause);
                case JoinError.Cancelled() -> "a spawned body was cancelled";
            };
        }

        @Override
        public R value() {
            return switch (handle.value()) {
                case Result.Ok<R, JoinError>(R made) -> made;
                case Result.Err<R, JoinError>(JoinError error) ->
                        throw new IllegalStateException(words(error));
            };
        }

        @Override
        public void close() {
            handle.close();
        }
    }
}
