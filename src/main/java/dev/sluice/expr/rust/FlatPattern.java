package dev.sluice.expr.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A pattern without repeated groups, and without groups in alternatives, as the pieces that our matcher goes through.
///
/// @param pieces expressions of Rust, in the order of the pattern
/// @param groups how many groups it has
record FlatPattern(List<String> pieces, int groups) {
    private static final String REFUSAL =
            "The pattern has more than characters, classes, repetitions, groups and alternatives;"
                    + " Rust's standard library has no patterns at all.";

    static FlatPattern of(String pattern) {
        Reader reader = new Reader(pattern);
        return new FlatPattern(reader.read(), reader.groups);
    }

    private static final class Reader {
        private final int[] pattern;
        private final List<String> before = new ArrayList<>();
        private final List<List<String>> ways = new ArrayList<>();
        private List<String> pieces = new ArrayList<>();
        private int at;
        private int groups;
        private boolean open;

        Reader(String pattern) {
            this.pattern = pattern.codePoints().toArray();
        }

        List<String> read() {
            while (at < pattern.length) {
                int c = pattern[at++];
                switch (c) {
                    case '(' -> open();
                    case ')' -> close();
                    case '^' -> pieces.add("Piece::Begin");
                    case '$' -> pieces.add("Piece::End");
                    case '|' -> nextWay();
                    case '*', '+', '?', '{' -> throw new Untranslatable(REFUSAL);
                    case '[' -> repeated(set());
                    case '.' -> repeated("c != '\\n'");
                    case '\\' -> repeated(escaped(false));
                    default -> plain(c);
                }
            }
            if (open || (groups > 0 && !ways.isEmpty())) {
                throw new Untranslatable(REFUSAL);
            }
            return united();
        }

        /// What was read is one of several ways to go on.
        private void nextWay() {
            ways.add(pieces);
            pieces = new ArrayList<>();
        }

        /// All ways there are.
        private List<String> united() {
            if (ways.isEmpty()) {
                return pieces;
            }
            nextWay();
            List<String> arrays = ways.stream().map(way -> Layout.array("&", way)).toList();
            ways.clear();
            return List.of("Piece::Either(" + Layout.array("&", arrays) + ")");
        }

        private void open() {
            if (open || peek('?') || !ways.isEmpty()) {
                throw new Untranslatable(REFUSAL);
            }
            open = true;
            groups++;
            before.addAll(pieces);
            before.add("Piece::Open");
            pieces = new ArrayList<>();
        }

        private void close() {
            if (!open || peek('*') || peek('+') || peek('?') || peek('{')) {
                throw new Untranslatable(REFUSAL);
            }
            open = false;
            before.addAll(united());
            before.add("Piece::Close");
            pieces = new ArrayList<>(before);
            before.clear();
        }

        private boolean peek(char c) {
            return at < pattern.length && pattern[at] == c;
        }

        private boolean accept(char c) {
            boolean there = peek(c);
            at += there ? 1 : 0;
            return there;
        }

        /// A run of characters that stand for themselves, but for the last if that is repeated.
        private void plain(int c) {
            StringBuilder run = new StringBuilder().appendCodePoint(c);
            while (at < pattern.length && "()[].^$|*+?{\\".indexOf(pattern[at]) < 0) {
                run.appendCodePoint(pattern[at++]);
            }
            boolean again = peek('*') || peek('+') || peek('?') || peek('{');
            int length = run.codePointCount(0, run.length());
            int last = run.codePointBefore(run.length());
            if (again) {
                run.setLength(run.length() - Character.charCount(last));
            }
            if (length > (again ? 1 : 0)) {
                pieces.add("Piece::Text(" + Literals.text(run.toString()) + ")");
            }
            if (again) {
                repeated("c == " + quoted(last));
            }
        }

        private void repeated(String condition) {
            String times = times();
            if (peek('?') || peek('+')) {
                throw new Untranslatable(REFUSAL);
            }
            List<String> args = new ArrayList<>(List.of(times.split(", ")));
            args.addFirst("|c| " + condition);
            pieces.add(Layout.call("Piece::Some", args));
        }

        private String times() {
            if (accept('*')) {
                return "0, usize::MAX";
            }
            if (accept('+')) {
                return "1, usize::MAX";
            }
            if (accept('?')) {
                return "0, 1";
            }
            return accept('{') ? counted() : "1, 1";
        }

        private String counted() {
            OptionalInt least = number();
            if (least.isEmpty()) {
                throw new Untranslatable(REFUSAL);
            }
            String most = Integer.toString(least.getAsInt());
            if (accept(',')) {
                OptionalInt more = number();
                most = more.isPresent() ? Integer.toString(more.getAsInt()) : "usize::MAX";
            }
            if (!accept('}')) {
                throw new Untranslatable(REFUSAL);
            }
            return least.getAsInt() + ", " + most;
        }

        private OptionalInt number() {
            int start = at;
            int n = 0;
            while (at < pattern.length && pattern[at] >= '0' && pattern[at] <= '9' && n < 10_000) {
                n = n * 10 + pattern[at++] - '0';
            }
            return at == start ? OptionalInt.empty() : OptionalInt.of(n);
        }

        /// What is accepted behind a `\`, as a condition; in a set as a pattern of `matches!`.
        private String escaped(boolean inSet) {
            if (at == pattern.length) {
                throw new Untranslatable(REFUSAL);
            }
            int c = pattern[at++];
            String set =
                    switch (c) {
                        case 'd' -> "'0'..='9'";
                        case 'w' -> "'0'..='9' | 'A'..='Z' | 'a'..='z' | '_'";
                        case 's' -> "'\\t' | '\\n' | '\\x0C' | '\\r' | ' '";
                        case 'n' -> "'\\n'";
                        case 't' -> "'\\t'";
                        case 'r' -> "'\\r'";
                        default -> "";
                    };
            if (!set.isEmpty()) {
                return inSet ? set : matches(set);
            }
            String negated =
                    c == 'D'
                            ? "'0'..='9'"
                            : c == 'S' ? "'\\t' | '\\n' | '\\x0C' | '\\r' | ' '" : "";
            if (!negated.isEmpty() && !inSet) {
                return "!" + matches(negated);
            }
            if (Character.isLetterOrDigit(c)) {
                throw new Untranslatable(REFUSAL);
            }
            return inSet ? quoted(c) : "c == " + quoted(c);
        }

        private static String matches(String set) {
            return "matches!(c, " + set + ")";
        }

        private String set() {
            boolean negated = accept('^');
            List<String> members = new ArrayList<>();
            boolean first = true;
            while (at < pattern.length && (first || !peek(']'))) {
                members.add(member());
                first = false;
            }
            if (!accept(']')) {
                throw new Untranslatable(REFUSAL);
            }
            return (negated ? "!" : "") + matches(String.join(" | ", members));
        }

        private String member() {
            int c = pattern[at++];
            if (c == '[' && peek(':')) {
                throw new Untranslatable(REFUSAL);
            }
            String low = c == '\\' ? escaped(true) : quoted(c);
            if (!peek('-') || at + 1 >= pattern.length || pattern[at + 1] == ']') {
                return low;
            }
            at++;
            int high = pattern[at++];
            return low + "..=" + (high == '\\' ? escaped(true) : quoted(high));
        }

        private static String quoted(int c) {
            return Literals.character(c);
        }
    }
}
