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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// One item through one channel: producers and a consumer, each on a virtual thread of its own.
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
    public int item() throws InterruptedException, ExecutionException {
        Pipe pipe = peer.pipe(capacity, producers);
        int each = ITEMS / producers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < producers; i++) {
                ends.add(threads.submit(() -> pipe.send(each)));
            }
            ends.add(threads.submit(() -> pipe.receive(ITEMS)));
            int sum = 0;
            for (Future<Integer> end : ends) {
                sum += end.get();
            }
            return sum;
        }
    }
}
