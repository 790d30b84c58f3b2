package dev.sluice.catalog;

import dev.sluice.catalog.ParamType.Parsed;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// The text of a delay, read from left to right.
final class DelayScanner {
    /// The longest there is; sums of some hundred of them still fit.
    static final long MOST = 365L * 24 * 3_600 * 1_000_000_000;

    static final String REMEDY = "Write a number and a unit, for instance 50ms, 1.5s or 2m.";

    private static final Map<String, Long> UNITS =
            Map.of(
                    "ns", 1L,
                    "us", 1_000L,
                    "µs", 1_000L,
                    "ms", 1_000_000L,
                    "s", 1_000_000_000L,
                    "m", 60_000_000_000L,
                    "min", 60_000_000_000L,
                    "h", 3_600_000_000_000L);

    private final String text;
    private int at;

    DelayScanner(String text) {
        this.text = text;
    }

    /// Where the next thing begins, from 1.
    int column() {
        skipBlanks();
        return at + 1;
    }

    /// Whether the next thing is there and does not begin with a letter.
    boolean atNumber() {
        skipBlanks();
        return at < text.length() && !Character.isLetter(text.charAt(at));
    }

    /// The text up to the parenthesis that closes the one that is open.
    String untilClosed() {
        int start = at;
        at = closing(start);
        return text.substring(start, at);
    }

    /// Where the parenthesis that is open before `from` closes, texts in quotation marks left aside.
    private int closing(int from) {
        int depth = 1;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0) {
                return i;
            }
        }
        throw new Refusal(
                "The parenthesis of expr is not closed.", "Add “)” at the end.", text.length() + 1);
    }

    /// A number and a unit, in nanoseconds.
    long duration() {
        skipBlanks();
        int start = at;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String number = text.substring(start, at);
        skipBlanks();
        int unitAt = at;
        String unit = word();
        if (number.isEmpty()) {
            throw new Refusal(
                    unit.isEmpty() ? "A duration is missing." : "“" + unit + "” is not a duration.",
                    REMEDY,
                    start + 1);
        }
        return nanos(number, start, unit, unitAt);
    }

    private static long nanos(String number, int start, String unit, int unitAt) {
        if (!number.matches("\\d{1,18}(\\.\\d{1,18})?")) {
            String sentence =
                    number.startsWith("-")
                            ? "A duration cannot be negative."
                            : number + " is not a number.";
            throw new Refusal(sentence, REMEDY, start + 1);
        }
        if (unit.isEmpty()) {
            throw new Refusal(
                    number + " has no unit.",
                    "Write " + number + "ms or " + number + "s.",
                    unitAt + 1);
        }
        long factor =
                Optional.ofNullable(UNITS.get(unit))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "“" + unit + "” is not a unit of time.",
                                                "Write ns, us, ms, s, m or h after the number, for"
                                                        + " instance "
                                                        + number
                                                        + "ms.",
                                                unitAt + 1));
        BigDecimal nanos = new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
        if (nanos.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new Refusal(
                    number + unit + " is longer than a year.",
                    "Write a shorter duration.",
                    start + 1);
        }
        return nanos.longValue();
    }

    void end() {
        skipBlanks();
        if (at < text.length()) {
            throw new Refusal(
                    "“" + text.substring(at) + "” is too much here.",
                    "Join several sleeps by “then”, as in 10ms then 20ms.",
                    at + 1);
        }
    }

    /// Whether the next word is this one, which is then read.
    boolean accept(String word) {
        skipBlanks();
        int start = at;
        if (word().equals(word)) {
            return true;
        }
        at = start;
        return false;
    }

    void expect(char wanted, String remedy) {
        skipBlanks();
        if (at == text.length() || text.charAt(at) != wanted) {
            throw new Refusal("“" + wanted + "” is missing here.", remedy, at + 1);
        }
        at++;
    }

    String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    static <T> Parsed<T> notText(Object json) {
        return new Parsed.Bad<>(Values.quoted(json) + " is not a duration.", REMEDY);
    }

    /// Ends the reading at the first mistake; never leaves this package.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String sentence;
        private final String remedy;
        private final int column;

        Refusal(String sentence, String remedy, int column) {
            super(sentence, null, false, false);
            this.sentence = sentence;
            this.remedy = remedy;
            this.column = column;
        }

        String sentence() {
            return sentence;
        }

        String remedy() {
            return remedy;
        }

        int column() {
            return column;
        }
    }
}
