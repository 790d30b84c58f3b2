package dev.sluice.studio.canvas.run;

import dev.sluice.telemetry.Event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// How long producers take from one item to the next while no channel holds them up, from the events of their sends.
final class Paces {
    private static final int KEPT = 4;

    private final Map<String, Deque<Span>> pauses = new HashMap<>();
    private final Map<String, Long> sent = new HashMap<>();

    void take(Event event) {
        switch (event.kind()) {
            case SENT, SEND_FAILED -> sent.put(event.node(), event.time());
            case SEND_CALLED -> called(event);
            case SEND_WAITS,
                    DROPPED,
                    ROUTED,
                    RECEIVED,
                    YIELDED,
                    WORK_STARTED,
                    WORK_DONE,
                    LEFT_OUT,
                    WORK_CANCELLED,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED -> {}
        }
    }

    private void called(Event event) {
        Long since = sent.remove(event.node());
        if (since != null) {
            pauses.computeIfAbsent(event.node(), _ -> new ArrayDeque<>())
                    .addLast(new Span(since, event.time()));
        }
    }

    /// Drops what ended before this run time, but for the last few of each producer.
    void forget(long before) {
        for (Deque<Span> all : pauses.values()) {
            while (all.size() > KEPT && all.getFirst().to() < before) {
                all.removeFirst();
            }
        }
    }

    void clear() {
        pauses.clear();
        sent.clear();
    }

    /// Nanoseconds from the end of a send to the next; empty while there was none.
    OptionalDouble pause(String producer) {
        return pauses.getOrDefault(producer, new ArrayDeque<>()).stream()
                .mapToLong(Span::length)
                .average();
    }
}
