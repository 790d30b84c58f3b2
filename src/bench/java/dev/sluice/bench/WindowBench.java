package dev.sluice.bench;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.studio.FrameClock;
import dev.sluice.studio.WatchedWindow;
import dev.sluice.studio.WatchedWindow.Move;
import dev.sluice.telemetry.Sample;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Drives a window with a very large document that runs, and prints a name and a number a line.
final class WindowBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 5;

    private WindowBench() {}

    /// @param args what to measure, how many nodes, for how many seconds
    public static void main(String[] args) throws InterruptedException, IOException {
        int nodes = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        WatchedWindow window = WatchedWindow.open();
        switch (args[0]) {
            case "all" -> frames(window, nodes, seconds, 0, Move.REST);
            case "words" -> frames(window, nodes, seconds, 0.56, Move.REST);
            case "zoom" -> frames(window, nodes, seconds, 0, Move.ZOOM);
            case "pan" -> frames(window, nodes, seconds, 0.35, Move.PAN);
            case "open" -> print("open", shown(window, nodes, true));
            case "watched" -> watched(window, nodes, seconds);
            case "memory" -> memory(window, nodes, seconds);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + value);
    }

    private static double shown(WatchedWindow window, int nodes, boolean paced) throws IOException {
        Pipeline plant = Plant.of(nodes, paced);
        Path file = Files.createTempFile("plant", ".sluice.json");
        try {
            Files.writeString(file, PipelineWriter.write(plant));
            return window.show(file, plant.nodes().size());
        } finally {
            Files.delete(file);
        }
    }

    private static void frames(WatchedWindow window, int nodes, int seconds, double zoom, Move move)
            throws InterruptedException, IOException {
        shown(window, nodes, true);
        window.zoomTo(zoom);
        window.run();
        window.frames(WARM_UP, move);
        Sample before = window.look();
        FrameClock.Times times = window.frames(seconds, move);
        print("p50", times.p50());
        print("p99", times.p99());
        print("painting", times.painting());
        print("rendering", times.rendering());
        print("events", rate(before, window.look()));
    }

    /// Events a second: items sent, received, handed on.
    private static double rate(Sample before, Sample after) {
        return (events(after) - events(before)) * 1e9 / (after.time() - before.time());
    }

    private static long events(Sample sample) {
        long nodes = sample.nodes().values().stream().mapToLong(Sample.NodeSample::items).sum();
        return nodes
                + sample.channels().values().stream()
                        .mapToLong(channel -> channel.sent() + channel.received())
                        .sum();
    }

    /// What an event costs the threads that run the tasks, in nanoseconds, alone and watched in turn.
    private static void watched(WatchedWindow window, int nodes, int seconds)
            throws InterruptedException, IOException {
        shown(window, nodes, false);
        Pipeline plant = Plant.of(nodes, false);
        for (int round = 0; round <= ROUNDS; round++) {
            double alone = alone(plant, seconds);
            window.run();
            TimeUnit.SECONDS.sleep(1);
            long spent = spent();
            Sample before = window.look();
            TimeUnit.SECONDS.sleep(seconds);
            double watched = (double) (spent() - spent) / (events(window.look()) - events(before));
            window.end();
            TimeUnit.SECONDS.sleep(1);
            if (round > 0) {
                print("alone", alone);
                print("watched", watched);
            }
        }
    }

    private static double alone(Pipeline plant, int seconds) throws InterruptedException {
        RunSettings settings = RunSettings.of(plant.settings());
        try (Run run = Plans.prepare(plant, Catalog.standard(), settings)) {
            run.start();
            TimeUnit.SECONDS.sleep(1);
            long spent = spent();
            Sample before = run.sample();
            TimeUnit.SECONDS.sleep(seconds);
            return (double) (spent() - spent) / (events(run.sample()) - events(before));
        }
    }

    /// Nanoseconds that the carriers of virtual threads have worked.
    private static long spent() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().contains("-worker-"))
                .mapToLong(info -> THREADS.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    private static void memory(WatchedWindow window, int nodes, int seconds)
            throws InterruptedException, IOException {
        shown(window, nodes, true);
        window.run();
        TimeUnit.SECONDS.sleep(Math.min(60, seconds / 2));
        print("begun", megabytes());
        TimeUnit.SECONDS.sleep(seconds);
        print("ended", megabytes());
    }

    private static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
