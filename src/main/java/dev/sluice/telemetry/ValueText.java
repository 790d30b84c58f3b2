package dev.sluice.telemetry;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Values as short text.
public final class ValueText {
    private static final int LONGEST = 40;

    private ValueText() {}

    /// A value as people write it, cut at 40 characters.
    public static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (text.length() > LONGEST) {
            return;
        }
        switch (value) {
            case List<?> list -> writeList(list, text);
            case Map<?, ?> map -> writeMap(map, text);
            case null, default -> text.append(value);
        }
    }

    private static void writeList(List<?> list, StringBuilder text) {
        text.append('[');
        for (Iterator<?> at = list.iterator(); at.hasNext() && text.length() <= LONGEST; ) {
            write(at.next(), text);
            text.append(at.hasNext() ? ", " : "");
        }
        text.append(']');
    }

    private static void writeMap(Map<?, ?> map, StringBuilder text) {
        text.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> at = map.entrySet().iterator();
                at.hasNext() && text.length() <= LONGEST; ) {
            Map.Entry<?, ?> entry = at.next();
            text.append(entry.getKey()).append(": ");
            write(entry.getValue(), text);
            text.append(at.hasNext() ? ", " : "");
        }
        text.append('}');
    }
}
