package dev.sluice.studio.canvas.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A stretch of run time, in nanoseconds.
record Span(long from, long to) {
    long length() {
        return to - from;
    }

    /// What either covers, without overlap, in the order of time.
    static List<Span> merged(Collection<Span> some, Collection<Span> more) {
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

    /// How much time they cover, where they overlap once.
    static long covered(Collection<Span> spans) {
        return merged(List.of(), spans).stream().mapToLong(Span::length).sum();
    }
}
