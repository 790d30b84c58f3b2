package dev.sluice.bench;

import dev.sluice.runtime.LiveClock;
import dev.sluice.runtime.LiveRuntime;
import dev.sluice.runtime.VirtualRuntime;
import dev.sluice.stream.Count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Very many producers send 100 items each into a channel of 64 slots; prints nanoseconds an item and the peak of
/// its memory in megabytes. A smaller crowd goes before, so that the code is compiled.
final class Crowd {
    private static final int EACH = 100;
    private static final int SLOTS = 64;
    private static final int LEAST_ITEMS = 1_000_000;
    private static final int FIRST_CROWD = 10_000;

    private Crowd() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        int producers = Integer.parseInt(args[1]);
        int runs = Math.max(1, LEAST_ITEMS / (producers * EACH));
        times(args[0], Math.min(producers, FIRST_CROWD), runs);
        long start = System.nanoTime();
        times(args[0], producers, runs);
        double cost = (double) (System.nanoTime() - start) / runs / producers / EACH;
        System.out.println(cost + " " + peakMegabytes());
    }

    private static void times(String peer, int producers, int runs) throws InterruptedException {
        for (int i = 0; i < runs; i++) {
            long received = once(peer, producers);
            if (received != (long) producers * EACH) {
                throw new IllegalStateException("lost: " + received);
            }
        }
    }

    private static long once(String peer, int producers) throws InterruptedException {
        return switch (peer) {
            case "live" -> live(producers);
            case "virtual" -> virtual(producers);
            case "jox" -> threads(new JoxPipe(SLOTS), producers);
            case "lock" -> threads(new LockPipe(SLOTS), producers);
            default -> throw new IllegalArgumentException(peer);
        };
    }

    private static long live(int producers) throws InterruptedException {
        LiveRuntime runtime = new LiveRuntime(LiveClock.system());
        Count count = SluicePipe.started(runtime, SLOTS, producers, EACH);
        runtime.await(Duration.ofMinutes(5));
        return count.value();
    }

    private static long virtual(int producers) {
        VirtualRuntime runtime = new VirtualRuntime();
        Count count = SluicePipe.started(runtime, SLOTS, producers, EACH);
        runtime.runToEnd();
        return count.value();
    }

    private static long threads(ThreadPipe pipe, int producers) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            threads.add(Thread.ofVirtual().start(() -> quietly(() -> pipe.send(EACH))));
        }
        threads.add(Thread.ofVirtual().start(() -> quietly(() -> pipe.receive(producers * EACH))));
        for (Thread thread : threads) {
            thread.join();
        }
        return (long) producers * EACH;
    }

    private interface Part {
        int run() throws InterruptedException;
    }

    private static void quietly(Part part) {
        try {
            part.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// From Linux; 0 elsewhere.
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
