package dev.sluice.studio.code;

import java.util.ArrayList;
import java.util.List;

/// A line of a text with its tokens, whose places count from its beginning.
///
/// A token that goes on over lines is cut at their ends, so that lines can be compared one by one.
record Line(String text, List<Token> tokens) {
    Line {
        tokens = List.copyOf(tokens);
    }

    /// The lines of a text; one more than it has line ends.
    static List<Line> of(String text, Grammar grammar) {
        List<Line> lines = new ArrayList<>();
        List<Token> tokens = grammar.tokens(text);
        int next = 0;
        int start = 0;
        for (String words : text.split("\n", -1)) {
            int end = start + words.length();
            List<Token> inside = new ArrayList<>();
            while (next < tokens.size() && tokens.get(next).start() < end) {
                Token token = tokens.get(next);
                int from = Math.max(token.start(), start);
                int to = Math.min(token.end(), end);
                if (from < to) {
                    inside.add(new Token(from - start, to - start, token.kind()));
                }
                if (token.end() > end) {
                    break;
                }
                next++;
            }
            lines.add(new Line(words, inside));
            start = end + 1;
        }
        return lines;
    }
}
