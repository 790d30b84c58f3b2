package dev.sluice.bench;

import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/// One evaluation of an expression for another item each time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBenchmark {
    private final Expression twice = compiled("item * 2", Expecting.ANY);
    private final Expression even = compiled("item % 2 == 0", Expecting.BOOLEAN);
    private long item;

    private static Expression compiled(String source, Expecting expecting) {
        return (Expression) Expression.compile(source, expecting);
    }

    @Benchmark
    public Object twice() {
        return twice.eval(item++);
    }

    @Benchmark
    public boolean even() {
        return even.test(item++);
    }
}
