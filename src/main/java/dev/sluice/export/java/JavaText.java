package dev.sluice.export.java;

import dev.sluice.export.Span;

import java.util.ArrayList;
import java.util.List;

/// Lines of a source file, being written.
final class JavaText {
    private final StringBuilder out = new StringBuilder();
    private final List<String> owners = new ArrayList<>();
    private int depth;

    void indent() {
        depth++;
    }

    void outdent() {
        depth--;
    }

    /// A line of no node in particular.
    void line(String text) {
        line("", text);
    }

    /// A line that was written for a node.
    void line(String node, String text) {
        out.append(text.isEmpty() ? "" : "    ".repeat(depth) + text).append('\n');
        owners.add(node);
    }

    /// Columns left of the text.
    int margin() {
        return 4 * depth;
    }

    void add(JavaText other) {
        other.out.toString().lines().forEach(line -> out.append(line).append('\n'));
        owners.addAll(other.owners);
    }

    /// The lines of each node, from top to bottom.
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int line = 1; line <= owners.size(); line++) {
            String node = owners.get(line - 1);
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.node().equals(node) && last.last() == line - 1) {
                spans.set(spans.size() - 1, new Span(node, last.first(), line));
            } else if (!node.isEmpty()) {
                spans.add(new Span(node, line, line));
            }
        }
        return spans;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
