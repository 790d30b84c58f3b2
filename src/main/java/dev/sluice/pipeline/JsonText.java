package dev.sluice.pipeline;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.io.JsonStringEncoder;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// JSON values as text; what JSON has no way to write, such as `NaN`, becomes text.
public final class JsonText {
    private static final int WIDTH = 150;

    private JsonText() {}

    /// On one line, with a space after commas and colons.
    public static String compact(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(field -> quoted(field.getKey()) + ": " + compact(field.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                    list.stream()
                            .map(JsonText::compact)
                            .collect(Collectors.joining(", ", "[", "]"));
            case String text -> quoted(text);
            case Double number when !Double.isFinite(number) -> quoted(number);
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case null -> "null";
            default -> quoted(value);
        };
    }

    /// Indented by two; whatever fits on a line stays on it, but for the outermost two levels.
    public static String pretty(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value, 0);
        return out.append('\n').toString();
    }

    private static void write(StringBuilder out, @Nullable Object value, int depth) {
        String line = compact(value);
        boolean empty = line.length() <= 2;
        boolean open = depth == 0 || (depth == 1 && value instanceof List<?>);
        if (empty || (!open && 2 * depth + line.length() <= WIDTH)) {
            out.append(line);
            return;
        }
        switch (value) {
            case Map<?, ?> map -> writeFields(out, map, depth);
            case List<?> list -> writeElements(out, list, depth);
            case null, default -> out.append(line);
        }
    }

    private static void writeFields(StringBuilder out, Map<?, ?> map, int depth) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> fields = map.entrySet().iterator();
                fields.hasNext(); ) {
            Map.Entry<?, ?> field = fields.next();
            indent(out, depth + 1).append(quoted(field.getKey())).append(": ");
            write(out, field.getValue(), depth + 1);
            out.append(fields.hasNext() ? "," : "");
        }
        indent(out, depth).append('}');
    }

    private static void writeElements(StringBuilder out, List<?> list, int depth) {
        out.append('[');
        for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
            indent(out, depth + 1);
            write(out, elements.next(), depth + 1);
            out.append(elements.hasNext() ? "," : "");
        }
        indent(out, depth).append(']');
    }

    private static StringBuilder indent(StringBuilder out, int depth) {
        return out.append('\n').append("  ".repeat(depth));
    }

    private static String quoted(Object text) {
        return '"'
                + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text.toString()))
                + '"';
    }
}
