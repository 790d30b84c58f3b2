package dev.sluice.runtime;

import dev.sluice.stream.Stream;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/// Streams for Reactive Streams: each subscription is a task with a stream of its own, polled only as far as
/// the subscriber asked for.
///
/// @param <T> the items
public final class StreamPublisher<T> implements Flow.Publisher<T> {
    private final Runtime runtime;
    private final String name;
    private final Supplier<Stream<T>> source;

    /// @param name of the tasks
    /// @param source makes the stream of one subscription
    public StreamPublisher(Runtime runtime, String name, Supplier<Stream<T>> source) {
        this.runtime = runtime;
        this.name = name;
        this.source = source;
    }

    /// Starts a task for `subscriber`. It is told of an error when the stream panics or the run is stopped.
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Stream<T> stream;
        try {
            stream = source.get();
        } catch (RuntimeException e) {
            subscriber.onSubscribe(Refused.SUBSCRIPTION);
            subscriber.onError(e);
            return;
        }
        StreamSubscription<T> subscription = new StreamSubscription<>(stream, subscriber);
        subscriber.onSubscribe(subscription);
        runtime.spawn(name, subscription);
    }

    /// What a subscriber gets whom there is no stream for.
    private enum Refused implements Flow.Subscription {
        SUBSCRIPTION;

        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
