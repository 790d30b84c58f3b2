package dev.sluice.studio.canvas;

import dev.sluice.telemetry.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// When nodes had async bodies under way, from the events of their starts and ends.
final class WorkShares {
    private record Span(long from, long to) {}

    private static final class Work {
        private final Deque<Span> spans = new ArrayDeque<>();
        private int open;
        private long since;
    }

    private final Map<String, Work> works = new HashMap<>();

    void take(Event event) {
        switch (event.kind()) {
            case WORK_STARTED -> {
                Work work = works.computeIfAbsent(event.node(), _ -> new Work());
                if (work.open++ == 0) {
                    work.since = event.time();
                }
            }
            case WORK_DONE, WORK_CANCELLED -> {
                Work work = works.computeIfAbsent(event.node(), _ -> new Work());
                if (work.open > 0 && --work.open == 0) {
                    work.spans.addLast(new Span(work.since, event.time()));
                }
            }
            case SEND_CALLED, SEND_WAITS, SENT, SEND_FAILED, RECEIVED, YIELDED, ENDED, PANICKED, PRINTED, TUNED -> {}
        }
    }

    /// Drops what ended before this run time.
    void forget(long before) {
        for (Work work : works.values()) {
            while (!work.spans.isEmpty() && work.spans.getFirst().to() < before) {
                work.spans.removeFirst();
            }
        }
    }

    void clear() {
        works.clear();
    }

    /// The part of `from` to `to` in which at least one body was under way.
    double share(String node, long from, long to) {
        Work work = works.get(node);
        if (work == null || to <= from) {
            return 0;
        }
        long busy = work.open > 0 ? to - Math.max(from, work.since) : 0;
        for (Span span : work.spans) {
            busy += Math.max(0, Math.min(to, span.to()) - Math.max(from, span.from()));
        }
        return Math.clamp(busy / (double) (to - from), 0.0, 1.0);
    }
}
