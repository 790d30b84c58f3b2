package dev.sluice.studio.code;

import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.StyledDocument;

import java.util.Collection;
import java.util.List;

/// Lines as the text area wants them, each token with its style class.
final class Painted {
    private static final Collection<String> PLAIN = List.of();

    private Painted() {}

    /// @param lines at least one
    static StyledDocument<Collection<String>, String, Collection<String>> document(
            List<Line> lines, SegmentOps<String, Collection<String>> ops) {
        var builder =
                new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                        ops, PLAIN);
        for (Line line : lines) {
            builder.addParagraph(line.text(), spans(line));
        }
        return builder.build();
    }

    private static StyleSpans<Collection<String>> spans(Line line) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int end = 0;
        for (Token token : line.tokens()) {
            spans.add(PLAIN, token.start() - end);
            spans.add(List.of(token.kind().css()), token.end() - token.start());
            end = token.end();
        }
        return spans.add(PLAIN, line.text().length() - end).create();
    }
}
