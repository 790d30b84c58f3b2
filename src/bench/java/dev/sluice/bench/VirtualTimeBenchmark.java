package dev.sluice.bench;

import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.plan.RunSettings;
import dev.sluice.runtime.VirtualRuntime;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Unit;

import org.jspecify.annotations.Nullable;
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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// What virtual time costs: letting the next task have its turn, a timer, ten minutes of the first example.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VirtualTimeBenchmark {
    static final int POLLS = 1_000_000;
    static final int SLEEPS = 100_000;
    private static final int TASKS = 10;

    @Benchmark
    @OperationsPerInvocation(POLLS)
    public VirtualRuntime handOver() {
        VirtualRuntime runtime = new VirtualRuntime();
        for (int i = 0; i < TASKS; i++) {
            runtime.spawn("task", new Turns(POLLS / TASKS));
        }
        runtime.runToEnd();
        return runtime;
    }

    /// How many tasks sleep at once.
    @State(Scope.Benchmark)
    public static class Pending {
        @Param({"100", "10000"})
        public int pending;
    }

    @Benchmark
    @OperationsPerInvocation(SLEEPS)
    public VirtualRuntime timer(Pending tasks) {
        VirtualRuntime runtime = new VirtualRuntime();
        for (int i = 0; i < tasks.pending; i++) {
            runtime.spawn("task", new Sleeps(i, SLEEPS / tasks.pending));
        }
        runtime.runToEnd();
        return runtime;
    }

    /// The first example, as `sluice run quick-start --clock virtual --until 10m` runs it.
    @State(Scope.Benchmark)
    public static class QuickStart {
        private static final int RUNS_BEFORE = 40;

        final Pipeline document =
                Examples.open(Examples.QUICK_START)
                        .map(reading -> ((Reading.Opened) reading).pipeline())
                        .orElseThrow();
        final RunSettings settings =
                RunSettings.virtual().withUntil(Optional.of(Duration.ofMinutes(10)));

        /// A run is long and the usual warm-up short.
        @Setup
        public void warmUp() throws InterruptedException, ExecutionException {
            for (int i = 0; i < RUNS_BEFORE; i++) {
                Documents.end(document, settings);
            }
        }
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object tenMinutes(QuickStart first) throws InterruptedException, ExecutionException {
        return Documents.end(first.document, first.settings);
    }

    /// Wakes itself and lets the next have its turn.
    private static final class Turns implements Future<Unit> {
        private int left;

        Turns(int left) {
            this.left = left;
        }

        @Override
        public Poll poll(Context cx) {
            if (left == 0) {
                return Poll.READY;
            }
            left--;
            cx.waker().wake();
            return Poll.PENDING;
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {}
    }

    /// Sleeps again and again, each time for another while.
    private static final class Sleeps implements Future<Unit> {
        private static final long MILLI = 1_000_000;

        private final int task;
        private final int times;
        private int time;
        private @Nullable Sleep sleep;

        Sleeps(int task, int times) {
            this.task = task;
            this.times = times;
        }

        @Override
        public Poll poll(Context cx) {
            while (time < times) {
                if (sleep == null) {
                    sleep = Sleep.ofNanos((1 + (task * 7L + time * 13L) % 1_000) * MILLI);
                }
                if (sleep.poll(cx) == Poll.PENDING) {
                    return Poll.PENDING;
                }
                sleep = null;
                time++;
            }
            return Poll.READY;
        }

        @Override
        public Unit value() {
            return Unit.UNIT;
        }

        @Override
        public void close() {}
    }
}
