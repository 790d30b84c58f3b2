package dev.sluice.studio.code;

import dev.sluice.export.Span;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which nodes the lines of a file belong to; lines count from 0 here, as those of the text area do.
record Spans(List<Span> all) {
    static final Spans NONE = new Spans(List.of());

    Spans {
        all = all.stream().sorted(Comparator.comparingInt(Spans::size)).toList();
    }

    /// The nodes of a line, innermost first.
    Stream<String> at(int line) {
        return around(line).map(Span::node);
    }

    /// The node, or nodes, that a line belongs to most closely.
    Set<String> innermost(int line) {
        List<Span> around = around(line).toList();
        return around.stream()
                .filter(span -> size(span) == size(around.getFirst()))
                .map(Span::node)
                .collect(Collectors.toSet());
    }

    /// The first line of any of these nodes.
    OptionalInt first(Set<String> nodes) {
        return all.stream()
                .filter(span -> nodes.contains(span.node()))
                .mapToInt(span -> span.first() - 1)
                .min();
    }

    private Stream<Span> around(int line) {
        return all.stream().filter(span -> span.first() <= line + 1 && line + 1 <= span.last());
    }

    private static int size(Span span) {
        return span.last() - span.first() + 1;
    }
}
