package dev.sluice.expr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// What the functions on text do; places in a text count characters (code points) from 0.
final class Text {
    private Text() {}

    static Object size(@Nullable Object value, Frame frame) {
        return switch (value) {
            case String text -> (long) text.codePointCount(0, text.length());
            case List<?> list -> (long) list.size();
            case java.util.Map<?, ?> map -> (long) map.size();
            case null, default ->
                    throw new EvaluationException(Values.kind(value) + " has no size");
        };
    }

    static Object contains(@Nullable Object text, @Nullable Object part, Frame frame) {
        return searched(text, part, "contains", frame).contains(Values.text(part, "contains"));
    }

    static Object startsWith(@Nullable Object text, @Nullable Object part, Frame frame) {
        return Values.text(text, "startsWith").startsWith(Values.text(part, "startsWith"));
    }

    static Object endsWith(@Nullable Object text, @Nullable Object part, Frame frame) {
        return Values.text(text, "endsWith").endsWith(Values.text(part, "endsWith"));
    }

    static Object lowerAscii(@Nullable Object text, Frame frame) {
        return ascii(read(text, "lowerAscii", frame), 'A', 'Z', 32);
    }

    static Object upperAscii(@Nullable Object text, Frame frame) {
        return ascii(read(text, "upperAscii", frame), 'a', 'z', -32);
    }

    static Object trim(@Nullable Object text, Frame frame) {
        return read(text, "trim", frame).strip();
    }

    static Object reverse(@Nullable Object value, Frame frame) {
        if (value instanceof List<?> list) {
            frame.spendList(list.size());
            return Values.list(list.reversed().toArray());
        }
        return new StringBuilder(read(value, "reverse", frame)).reverse().toString();
    }

    static Object charAt(@Nullable Object value, @Nullable Object at, Frame frame) {
        var text = read(value, "charAt", frame);
        int start = offset(text, at, "charAt");
        return start == text.length() ? "" : Character.toString(text.codePointAt(start));
    }

    static Object indexOf(@Nullable Object value, @Nullable Object part, Frame frame) {
        var text = searched(value, part, "indexOf", frame);
        return place(text, text.indexOf(Values.text(part, "indexOf")));
    }

    static Object indexOf(
            @Nullable Object value, @Nullable Object part, @Nullable Object from, Frame frame) {
        var text = searched(value, part, "indexOf", frame);
        return place(
                text, text.indexOf(Values.text(part, "indexOf"), offset(text, from, "indexOf")));
    }

    static Object lastIndexOf(@Nullable Object value, @Nullable Object part, Frame frame) {
        var text = searched(value, part, "lastIndexOf", frame);
        return place(text, text.lastIndexOf(Values.text(part, "lastIndexOf")));
    }

    static Object substring(@Nullable Object value, @Nullable Object from, Frame frame) {
        var text = read(value, "substring", frame);
        return text.substring(offset(text, from, "substring"));
    }

    static Object substring(
            @Nullable Object value, @Nullable Object from, @Nullable Object to, Frame frame) {
        var text = read(value, "substring", frame);
        int start = offset(text, from, "substring");
        int end = offset(text, to, "substring");
        if (start > end) {
            throw new EvaluationException("`substring` ends before it starts");
        }
        return text.substring(start, end);
    }

    static Object split(@Nullable Object value, @Nullable Object separator, Frame frame) {
        return parts(
                searched(value, separator, "split", frame),
                Values.text(separator, "split"),
                -1,
                frame);
    }

    static Object split(
            @Nullable Object value,
            @Nullable Object separator,
            @Nullable Object limit,
            Frame frame) {
        long most = Values.whole(limit, "split");
        var text = searched(value, separator, "split", frame);
        return most == 0 ? List.of() : parts(text, Values.text(separator, "split"), most, frame);
    }

    static Object replace(
            @Nullable Object value, @Nullable Object old, @Nullable Object fresh, Frame frame) {
        var text = searched(value, old, "replace", frame);
        var search = Values.text(old, "replace");
        var put = Values.text(fresh, "replace");
        frame.spendText(text.length() + (long) put.length() * occurrences(text, search));
        return search.isEmpty() ? between(text, put) : text.replace(search, put);
    }

    /// Java would also put it between the two halves of a character outside the basic plane.
    private static String between(String text, String put) {
        return put
                + text.codePoints()
                        .mapToObj(c -> Character.toString(c) + put)
                        .collect(Collectors.joining());
    }

    static Object join(@Nullable Object value, Frame frame) {
        return join(value, "", frame);
    }

    static Object join(@Nullable Object value, @Nullable Object separator, Frame frame) {
        var between = Values.text(separator, "join");
        var texts =
                Values.members(value, "join").stream()
                        .map(member -> Values.text(member, "join"))
                        .toList();
        frame.spendList(texts.size());
        frame.spendText(texts.stream().mapToLong(text -> text.length() + between.length()).sum());
        return String.join(between, texts);
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }

    private static String read(@Nullable Object value, String function, Frame frame) {
        var text = Values.text(value, function);
        frame.spend(1 + (text.length() >> 6));
        return text;
    }

    /// Searching may look at every character once for each character of the part.
    private static String searched(
            @Nullable Object value, @Nullable Object part, String function, Frame frame) {
        var text = read(value, function, frame);
        long compared = (long) text.length() * Values.text(part, function).length();
        frame.spend((int) Math.min(Frame.STEPS, compared >> 8));
        return text;
    }

    private static String ascii(String text, char from, char to, int shift) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] >= from && chars[i] <= to ? (char) (chars[i] + shift) : chars[i];
        }
        return new String(chars);
    }

    private static int offset(String text, @Nullable Object at, String function) {
        long place = Values.whole(at, function);
        if (place < 0 || place > text.codePointCount(0, text.length())) {
            throw new EvaluationException(
                    "`%s`: the text has no place %d".formatted(function, place));
        }
        return text.offsetByCodePoints(0, (int) place);
    }

    private static Object place(String text, int found) {
        return found < 0 ? -1L : (long) text.codePointCount(0, found);
    }

    private static List<?> parts(String text, String separator, long most, Frame frame) {
        frame.spendList(occurrences(text, separator));
        if (separator.isEmpty()) {
            return characters(text, most);
        }
        var parts = new ArrayList<Object>();
        int from = 0;
        int at = text.indexOf(separator);
        while (at >= 0 && parts.size() + 1 != most) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
            at = text.indexOf(separator, from);
        }
        parts.add(text.substring(from));
        return Collections.unmodifiableList(parts);
    }

    private static List<?> characters(String text, long most) {
        int alone = most < 0 ? Integer.MAX_VALUE : (int) Math.min(most - 1, Integer.MAX_VALUE);
        var parts = new ArrayList<Object>();
        int at = 0;
        while (at < text.length() && parts.size() < alone) {
            int next = text.offsetByCodePoints(at, 1);
            parts.add(text.substring(at, next));
            at = next;
        }
        if (at < text.length()) {
            parts.add(text.substring(at));
        }
        return Collections.unmodifiableList(parts);
    }

    private static long occurrences(String text, String part) {
        if (part.isEmpty()) {
            return text.length() + 1L;
        }
        long count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
