package dev.sluice.plan;

import dev.sluice.catalog.Item;

import java.util.Collection;
import java.util.Map;

/// Stops a run before an unbounded channel eats the memory: at a million items or about a quarter of the heap.
final class Limit {
    private static final int ITEMS = 1_000_000;
    private static final int LOOK_EVERY = 1024;
    private static final long OBJECT_BYTES = 64;

    private final ChannelMeter channel;
    private final boolean bounded;

    Limit(ChannelMeter channel) {
        this.channel = channel;
        this.bounded = channel.channel().state(0).maxCapacity() != Integer.MAX_VALUE;
    }

    /// @param sent how many items a producer has sent by now
    /// @param latest the size of which stands for all
    boolean reached(long sent, Item latest) {
        if (bounded || sent % LOOK_EVERY != 0) {
            return false;
        }
        long inside = channel.channel().len();
        return inside >= ITEMS
                || inside * bytes(latest.value()) > Runtime.getRuntime().maxMemory() / 4;
    }

    String sentence() {
        long inside = channel.channel().len();
        return "“"
                + channel.id()
                + "” is unbounded and held "
                + inside
                + " items: its receiver does not keep up, and the run was stopped to save the"
                + " memory.";
    }

    private static long bytes(Object value) {
        return OBJECT_BYTES
                + switch (value) {
                    case String text -> text.length();
                    case Collection<?> list -> list.stream().mapToLong(Limit::bytes).sum();
                    case Map<?, ?> map -> bytes(map.values());
                    default -> 0;
                };
    }
}
