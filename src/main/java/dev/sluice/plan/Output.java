package dev.sluice.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// The lines that sinks print: every line goes to the consumer at once, and the latest are kept until taken.
final class Output {
    private static final int KEPT = 10_000;

    private final Consumer<String> consumer;
    private final Deque<String> lines = new ArrayDeque<>();

    Output(Consumer<String> consumer) {
        this.consumer = consumer;
    }

    void print(String line) {
        consumer.accept(line);
        synchronized (lines) {
            if (lines.size() == KEPT) {
                lines.remove();
            }
            lines.add(line);
        }
    }

    List<String> take() {
        synchronized (lines) {
            List<String> taken = new ArrayList<>(lines);
            lines.clear();
            return taken;
        }
    }
}
