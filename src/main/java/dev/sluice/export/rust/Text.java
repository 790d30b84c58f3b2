package dev.sluice.export.rust;

import dev.sluice.export.Span;

import java.util.ArrayList;
import java.util.List;

/// A source file under construction, and which of its lines were written for which node.
final class Text {
    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private int lines;

    /// Adds lines that belong to no node.
    void add(String text) {
        out.append(text).append('\n');
        lines += count(text);
    }

    /// Adds lines that were written for a node.
    void add(String node, String text) {
        int first = lines + 1;
        add(text);
        Span last = spans.isEmpty() ? new Span("", 0, 0) : spans.getLast();
        if (last.node().equals(node) && last.last() == first - 1) {
            spans.set(spans.size() - 1, new Span(node, last.first(), lines));
        } else {
            spans.add(new Span(node, first, lines));
        }
    }

    private static int count(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    /// Adds another text with its spans.
    void add(Text other) {
        other.spans.forEach(
                span ->
                        spans.add(
                                new Span(span.node(), span.first() + lines, span.last() + lines)));
        out.append(other.out);
        lines += other.lines;
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
