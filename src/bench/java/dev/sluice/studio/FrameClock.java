package dev.sluice.studio;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/// Times the frames of a window: how long from the beginning of one to that of the next, and what the two threads that
/// make them take.
public final class FrameClock extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String FX = "JavaFX Application Thread";
    private static final String RENDERER = "QuantumRenderer-0";
    private static final double MILLIS = 1e6;

    private final LongConsumer each;
    private final List<Long> times = new ArrayList<>();
    private final long fx = cpu(FX);
    private final long renderer = cpu(RENDERER);

    /// @param each called in every frame with its number, from 1
    FrameClock(LongConsumer each) {
        this.each = each;
    }

    @Override
    public void handle(long now) {
        times.add(now);
        each.accept(times.size());
    }

    /// Milliseconds: of half of the frames, of 99 in 100, and of each thread for a frame.
    ///
    /// @param p50 from one frame to the next
    /// @param painting of the thread that lays out and says what to paint
    /// @param rendering of the thread that paints
    public record Times(double p50, double p99, double painting, double rendering) {}

    Times stopped() {
        stop();
        double[] apart = new double[times.size() - 1];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = (times.get(i + 1) - times.get(i)) / MILLIS;
        }
        Arrays.sort(apart);
        return new Times(
                at(apart, 0.5),
                at(apart, 0.99),
                (cpu(FX) - fx) / MILLIS / apart.length,
                (cpu(RENDERER) - renderer) / MILLIS / apart.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private static long cpu(String thread) {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals(thread))
                .mapToLong(info -> THREADS.getThreadCpuTime(info.getThreadId()))
                .sum();
    }
}
