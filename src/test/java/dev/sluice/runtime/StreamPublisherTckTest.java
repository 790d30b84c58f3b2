package dev.sluice.runtime;

import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Stream;

import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;

import java.util.concurrent.Flow;

/// The Reactive Streams TCK, with live tasks.
public class StreamPublisherTckTest extends FlowPublisherVerification<Long> {
    private LiveRuntime runtime = new LiveRuntime(LiveClock.system());

    public StreamPublisherTckTest() {
        super(new TestEnvironment(300, 50));
    }

    @BeforeMethod
    public void startRuntime() {
        runtime.stop();
        runtime = new LiveRuntime(LiveClock.system());
    }

    @AfterMethod
    public void stopRuntime() {
        runtime.stop();
    }

    @Override
    public Flow.Publisher<Long> createFlowPublisher(long elements) {
        return new StreamPublisher<>(runtime, "publisher", () -> new Count(elements));
    }

    @Override
    public Flow.Publisher<Long> createFailedFlowPublisher() {
        return new StreamPublisher<>(
                runtime,
                "publisher",
                () -> {
                    throw new IllegalStateException("no stream");
                });
    }

    /// 0, 1, 2, … up to so many.
    private static final class Count implements Stream<Long> {
        private final long end;
        private long next;

        Count(long end) {
            this.end = end;
        }

        @Override
        public Poll pollNext(Context cx) {
            return next < end ? Poll.READY : Poll.DONE;
        }

        @Override
        public Long take() {
            return next++;
        }

        @Override
        public void close() {}
    }
}
