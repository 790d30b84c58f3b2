package dev.sluice.bench;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A JMH benchmark with its parameters, in a fork.
///
/// @param method its class and name
record Benchmarked(String method, Map<String, String> params) implements Cell {
    private static final String PACKAGE = "dev.sluice.bench.";

    Benchmarked(String method) {
        this(method, Map.of());
    }

    @Override
    public List<Figure> measure(Effort effort) {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("^" + Pattern.quote(PACKAGE + method) + "$")
                        .mode(Mode.AverageTime)
                        .forks(1)
                        .warmupIterations(effort.iterations)
                        .warmupTime(effort.iteration())
                        .measurementIterations(effort.iterations)
                        .measurementTime(effort.iteration())
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        params.forEach(options::param);
        try {
            return figures(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException(method + " " + params + " failed", e);
        }
    }

    private static List<Figure> figures(Collection<RunResult> results) {
        return results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(result -> new Figure(result.getScore()))
                .toList();
    }
}
