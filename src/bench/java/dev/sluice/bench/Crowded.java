package dev.sluice.bench;

import java.nio.file.Path;
import java.util.List;

/// A [Crowd] in a Java process of its own, for its peak of memory.
record Crowded(String peer, int producers) implements Cell {
    @Override
    public List<Figure> measure(Effort effort) {
        return Programs.figures(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=2",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "dev.sluice.bench.Crowd",
                        peer,
                        Integer.toString(producers)));
    }
}
