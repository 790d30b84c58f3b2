package dev.sluice.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// One item through one channel, from producers to a consumer on two carrier threads.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djdk.virtualThreadScheduler.parallelism=2")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChannelBenchmark {
    static final int ITEMS = 100_000;

    @Param({"1", "16", "256", "4096"})
    public int capacity;

    @Param({"1", "4"})
    public int producers;

    @Param({"sluice", "jox", "arrayBlockingQueue", "lockAndCondition"})
    public Peer peer;

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public long item() throws InterruptedException, ExecutionException {
        return peer.pipe(capacity).carry(ITEMS, producers);
    }
}
