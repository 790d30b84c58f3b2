package dev.sluice.export.java;

import java.util.ArrayList;
import java.util.List;

/// Breaks long lines of Java where a person would.
final class JavaLayout {
    private static final int WIDTH = 100;
    private static final String CONTINUED = "        ";

    private JavaLayout() {}

    /// The lines of an expression, without the margin of so many columns that all of them have.
    static List<String> lines(String text, int margin) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String own = line.substring(0, line.length() - line.stripLeading().length());
            broken(line.strip(), margin + own.length()).forEach(part -> lines.add(own + part));
        }
        return lines;
    }

    private static List<String> broken(String text, int margin) {
        if (margin + text.length() <= WIDTH) {
            return List.of(text);
        }
        for (Cut cut : Cut.values()) {
            List<Integer> places = cut.places(text);
            if (!places.isEmpty()) {
                return cut(text, places, margin, cut.indent());
            }
        }
        return List.of(text);
    }

    private static List<String> cut(String text, List<Integer> places, int margin, String indent) {
        List<String> lines =
                new ArrayList<>(broken(text.substring(0, places.getFirst()).strip(), margin));
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1) : text.length();
            String part = text.substring(places.get(i), end).strip();
            broken(part, margin + indent.length()).forEach(line -> lines.add(indent + line));
        }
        return lines;
    }

    /// Where lines are broken, best first.
    private enum Cut {
        /// Before what is done after a sleep, or with the items of a producer.
        CALL(false, 0, true, ".map(_ ", ".andThen(_ ", ".feed("),
        /// After the arrow of a lambda.
        ARROW(true, 1, false, "-> "),
        CHOICE(false, 0, true, " ? ", " : "),
        OR(false, 0, true, " || "),
        AND(false, 0, true, " && "),
        SUM(false, 0, true, " + "),
        COMMA(true, 0, true, ", "),
        CHOICE_INSIDE(false, 1, true, " ? ", " : "),
        /// After the parenthesis of a call.
        OPEN(true, 1, false, "(");

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<String> signs;

        private final boolean behind;
        private final int deepest;
        private final boolean all;

        /// @param behind whether the sign stays on the line before
        /// @param deepest in how many parentheses it may stand
        /// @param all whether the line is broken at each of them
        Cut(boolean behind, int deepest, boolean all, String... signs) {
            this.signs = List.of(signs);
            this.behind = behind;
            this.deepest = deepest;
            this.all = all;
        }

        /// How much further in the lines after the first begin.
        String indent() {
            return this == COMMA ? "" : CONTINUED;
        }

        List<Integer> places(String text) {
            List<Integer> places = new ArrayList<>();
            int depth = 0;
            for (int i = 0; i < text.length(); i = after(text, i)) {
                char c = text.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth <= deepest) {
                    add(places, text, i);
                }
                if (!all && !places.isEmpty()) {
                    break;
                }
            }
            return places;
        }

        private void add(List<Integer> places, String text, int i) {
            for (String sign : signs) {
                int at = behind ? i + sign.length() : i;
                if (i > 0 && text.startsWith(sign, i) && text.length() - at > 4) {
                    places.add(at);
                }
            }
        }

        /// The next place that is not in a string.
        private static int after(String text, int i) {
            if (text.charAt(i) != '"') {
                return i + 1;
            }
            int end = i + 1;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return end + 1;
        }
    }
}
