package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Unit;
import dev.sluice.stream.Waker;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/// One subscription to a [StreamPublisher]: the future that its task polls. Everything the subscriber is
/// told, it is told by that task; the subscriber may ask from any thread.
final class StreamSubscription<T> implements Flow.Subscription, Future<Unit> {
    private final Stream<T> stream;
    private final AtomicLong demand = new AtomicLong();

    /// Forgotten as soon as there is nothing more to tell.
    private volatile Flow.@Nullable Subscriber<? super T> subscriber;

    private volatile @Nullable Waker waker;
    private volatile @Nullable Throwable refused;

    StreamSubscription(Stream<T> stream, Flow.Subscriber<? super T> subscriber) {
        this.stream = stream;
        this.subscriber = subscriber;
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            refused =
                    new IllegalArgumentException(
                            "asked for " + n + " items; rule 3.9 wants at least one");
        } else {
            demand.accumulateAndGet(n, StreamSubscription::add);
        }
        wake();
    }

    @Override
    public void cancel() {
        subscriber = null;
        wake();
    }

    private static long add(long before, long more) {
        long sum = before + more;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private void wake() {
        Waker woken = waker;
        if (woken != null) {
            woken.wake();
        }
    }

    @Override
    public Poll poll(Context cx) {
        waker = cx.waker();
        while (true) {
            Flow.Subscriber<? super T> told = subscriber;
            if (told == null) {
                return Poll.READY;
            }
            Throwable refusal = refused;
            if (refusal != null) {
                subscriber = null;
                told.onError(refusal);
                return Poll.READY;
            }
            if (demand.get() == 0 || !cx.proceed() || !advance(told, cx)) {
                return Poll.PENDING;
            }
        }
    }

    /// Whether there was an item or the end.
    private boolean advance(Flow.Subscriber<? super T> told, Context cx) {
        switch (pollStream(told, cx)) {
            case READY -> {
                demand.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
                told.onNext(stream.take());
            }
            case DONE -> {
                subscriber = null;
                told.onComplete();
            }
            case PENDING -> {
                cx.refund();
                return false;
            }
        }
        return true;
    }

    private Poll pollStream(Flow.Subscriber<? super T> told, Context cx) {
        try {
            return stream.pollNext(cx);
        } catch (RuntimeException | Error panic) {
            subscriber = null;
            told.onError(panic);
            throw panic;
        }
    }

    @Override
    public Unit value() {
        return Unit.UNIT;
    }

    /// Drops the stream, and tells the subscriber if that comes as a surprise.
    @Override
    public void close() {
        stream.close();
        Flow.Subscriber<? super T> told = subscriber;
        subscriber = null;
        if (told != null) {
            told.onError(new CancellationException("the run was stopped"));
        }
    }
}
