package dev.sluice.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A file being written, which remembers which lines belong to which node.
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private int lines;

    Sheet append(Object words) {
        String added = words.toString();
        lines += (int) added.chars().filter(character -> character == '\n').count();
        text.append(added);
        return this;
    }

    /// Says that the line just ended belongs to these nodes.
    void lineOf(String... nodes) {
        for (String node : nodes) {
            spans.add(new Span(node, lines, lines));
        }
    }

    /// The file, called as the document and with an ending of its own.
    Exported.Files file(String document, String ending) {
        String path = name(document, ending);
        return new Exported.Files(List.of(new SourceFile(path, text.toString())), spans);
    }

    static String name(String document, String ending) {
        String name =
                document.replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                        .replaceAll("^-|-$", "")
                        .toLowerCase(Locale.ROOT);
        return (name.isEmpty() ? "pipeline" : name) + "." + ending;
    }
}
