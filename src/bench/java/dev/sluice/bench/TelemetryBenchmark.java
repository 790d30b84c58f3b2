package dev.sluice.bench;

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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// One item through a live channel of 64 slots, watched as the studio watches it, or not at all.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TelemetryBenchmark {
    static final int ITEMS = 1_000_000;

    @Param({"true", "false"})
    public boolean telemetry;

    private final Pipeline document = Documents.channel(ITEMS);
    private final RunSettings live = RunSettings.of(Settings.DEFAULT);

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public Object item() throws InterruptedException, ExecutionException {
        return Documents.run(document, live.withTelemetry(telemetry));
    }
}
