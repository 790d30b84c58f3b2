package dev.sluice.studio.canvas.run;

import dev.sluice.telemetry.Event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

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
            case WORK_DONE, LEFT_OUT, WORK_CANCELLED -> {
                Work work = works.computeIfAbsent(event.node(), _ -> new Work());
                if (work.open > 0 && --work.open == 0) {
                    work.spans.addLast(new Span(work.since, event.time()));
                }
            }
            case SEND_CALLED,
                    SEND_WAITS,
                    SENT,
                    SEND_FAILED,
                    DROPPED,
                    ROUTED,
                    RECEIVED,
                    YIELDED,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED -> {}
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

    /// For each node the part of `from` to `to` in which it had a body under way and no node before it in the
    /// list had one: a body further from the sink cannot go on while one nearer to it is at work.
    ///
    /// @param nodes of one task, sink first
    /// @param since run time from which a node is known to be at work; -1 where it is not
    Map<String, Double> shares(
            List<String> nodes, ToLongFunction<String> since, long from, long to) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Span> covered = List.of();
        for (String node : nodes) {
            List<Span> grown = merged(covered, spans(node, since.applyAsLong(node), from, to));
            shares.put(
                    node, to > from ? (length(grown) - length(covered)) / (double) (to - from) : 0);
            covered = grown;
        }
        return shares;
    }

    private List<Span> spans(String node, long since, long from, long to) {
        List<Span> spans = new ArrayList<>();
        Work work = works.get(node);
        if (work != null) {
            spans.addAll(work.spans);
            if (work.open > 0) {
                spans.add(new Span(work.since, to));
            }
        }
        if (since >= 0) {
            spans.add(new Span(since, to));
        }
        return spans.stream()
                .map(span -> new Span(Math.max(from, span.from()), Math.min(to, span.to())))
                .filter(span -> span.from() < span.to())
                .toList();
    }

    private static List<Span> merged(List<Span> some, List<Span> more) {
        List<Span> all = new ArrayList<>(some);
        all.addAll(more);
        all.sort(Comparator.comparingLong(Span::from));
        List<Span> merged = new ArrayList<>();
        for (Span span : all) {
            if (!merged.isEmpty() && merged.getLast().to() >= span.from()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static long length(List<Span> spans) {
        return spans.stream().mapToLong(span -> span.to() - span.from()).sum();
    }
}
