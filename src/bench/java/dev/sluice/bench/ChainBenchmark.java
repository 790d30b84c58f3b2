package dev.sluice.bench;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.RunSettings;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// One item through a chain of operators in virtual time, without the event log.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChainBenchmark {
    static final int ITEMS = 100_000;

    @Param({"1", "60"})
    public int operators;

    private final RunSettings settings = RunSettings.virtual().withEvents(0);
    private Pipeline document = Pipeline.EMPTY;

    @Setup
    public void draw() {
        document = Documents.operators(ITEMS, operators);
    }

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object item() throws InterruptedException, ExecutionException {
        return Documents.run(document, settings);
    }
}
