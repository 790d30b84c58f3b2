package dev.sluice.studio.canvas.run;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.Seen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// When nodes had async bodies under way, from the events of their starts and ends.
final class WorkShares {
    private static final int KEPT = 4;
    private static final long SLACK = 20_000_000;

    /// What a node has of the time of its task.
    ///
    /// @param part of the time that was looked at, 0 to 1
    /// @param nanos an item; 0 while none has been finished
    /// @param finished bodies in that time
    record Share(double part, double nanos, int finished) {}

    private static final class Work {
        private final Deque<Span> done = new ArrayDeque<>();
        private final Map<Long, Long> open = new HashMap<>();
    }

    private final Map<String, Work> works = new HashMap<>();

    void take(Event event) {
        switch (event.kind()) {
            case WORK_STARTED -> work(event).open.put(event.item(), event.time());
            case WORK_DONE, LEFT_OUT -> {
                Work work = work(event);
                Long since = work.open.remove(event.item());
                if (since != null) {
                    work.done.addLast(new Span(since, event.time()));
                }
            }
            case WORK_CANCELLED -> work(event).open.remove(event.item());
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

    private Work work(Event event) {
        return works.computeIfAbsent(event.node(), _ -> new Work());
    }

    /// Drops what ended before this run time, but for the last few of each node: how long they took is told of nodes
    /// that take long.
    void forget(long before) {
        for (Work work : works.values()) {
            while (work.done.size() > KEPT && work.done.getFirst().to() < before) {
                work.done.removeFirst();
            }
        }
    }

    /// Drops the bodies that are no longer under way: not every event of a fast run is known.
    void check(Sample now) {
        works.forEach((id, work) -> check(work, now.node(id), now.time() - SLACK));
    }

    private static void check(Work work, NodeSample node, long before) {
        boolean closely = !node.inFlight().isEmpty() || !node.latest().isEmpty();
        if (closely && !work.open.isEmpty()) {
            Set<Long> under = node.inFlight().stream().map(Seen::id).collect(Collectors.toSet());
            work.open
                    .entrySet()
                    .removeIf(one -> one.getValue() < before && !under.contains(one.getKey()));
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
    Map<String, Share> shares(
            List<String> nodes, ToLongFunction<String> since, long from, long to) {
        Map<String, Share> shares = new LinkedHashMap<>();
        List<Span> covered = List.of();
        for (String node : nodes) {
            Work work = works.getOrDefault(node, new Work());
            List<Span> own = within(from, to, all(work, since.applyAsLong(node), to));
            List<Span> grown = Span.merged(covered, own);
            long alone = Span.covered(grown) - Span.covered(covered);
            shares.put(node, share(work, own, alone, from, to));
            covered = grown;
        }
        return shares;
    }

    /// From whole bodies, as a few seconds hold no whole number of them: the time of one, by how many are under way at
    /// once (Little's law), as far as the node is alone at work.
    private static Share share(Work work, List<Span> own, long alone, long from, long to) {
        double part = to > from ? alone / (double) (to - from) : 0;
        long busy = Span.covered(own);
        if (busy == 0 || work.done.isEmpty()) {
            return new Share(part, 0, 0);
        }
        double body = work.done.stream().mapToLong(Span::length).average().orElse(0);
        double atOnce = own.stream().mapToLong(Span::length).sum() / (double) busy;
        long finished = work.done.stream().filter(span -> span.to() > from).count();
        return new Share(part, body / atOnce * alone / busy, (int) finished);
    }

    private static List<Span> all(Work work, long since, long to) {
        List<Span> spans = new ArrayList<>(work.done);
        work.open.values().forEach(begun -> spans.add(new Span(begun, to)));
        if (work.open.isEmpty() && since >= 0) {
            spans.add(new Span(since, to));
        }
        return spans;
    }

    private static List<Span> within(long from, long to, Collection<Span> spans) {
        return spans.stream()
                .map(span -> new Span(Math.max(from, span.from()), Math.min(to, span.to())))
                .filter(span -> span.from() < span.to())
                .toList();
    }
}
