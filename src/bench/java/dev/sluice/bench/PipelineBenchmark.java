package dev.sluice.bench;

import com.softwaremill.jox.Channel;
import com.softwaremill.jox.ChannelDone;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.plan.RunSettings;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import reactor.core.publisher.Flux;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// One item through producer → channel(16) → map → filter → chunks(8) → count, telemetry on, expressions included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djdk.virtualThreadScheduler.parallelism=2")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PipelineBenchmark {
    static final int ITEMS = 1_000_000;
    private static final int SLOTS = 16;
    private static final int CHUNK = 8;

    private final Pipeline document = Documents.stages(ITEMS);
    private final RunSettings live = RunSettings.of(Settings.DEFAULT);
    private final RunSettings virtual = RunSettings.virtual();

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object sluiceLive() throws InterruptedException, ExecutionException {
        return Documents.run(document, live);
    }

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object sluiceVirtualWithLog() throws InterruptedException, ExecutionException {
        return Documents.run(document, virtual);
    }

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object sluiceVirtualWithoutLog() throws InterruptedException, ExecutionException {
        return Documents.run(document, virtual.withEvents(0));
    }

    /// On one thread, without a channel between.
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object reactor() {
        return Flux.range(0, ITEMS)
                .map(n -> n + 1L)
                .filter(n -> n % 2 == 0)
                .buffer(CHUNK)
                .count()
                .block();
    }

    /// A jox channel between two virtual threads, and a plain loop behind it.
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public long joxChannel() throws InterruptedException {
        Channel<Integer> channel = Channel.newBufferedChannel(SLOTS);
        Thread producer = Thread.ofVirtual().start(() -> send(channel));
        long[] chunks = new long[1];
        Thread consumer = Thread.ofVirtual().start(() -> chunks[0] = chunks(channel));
        producer.join();
        consumer.join();
        return chunks[0];
    }

    private static void send(Channel<Integer> channel) {
        try {
            for (int i = 0; i < ITEMS; i++) {
                channel.send(i);
            }
            channel.done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long chunks(Channel<Integer> channel) {
        long kept = 0;
        try {
            for (Object next = channel.receiveOrClosed();
                    !(next instanceof ChannelDone);
                    next = channel.receiveOrClosed()) {
                kept += ((Integer) next + 1L) % 2 == 0 ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (kept + CHUNK - 1) / CHUNK;
    }
}
