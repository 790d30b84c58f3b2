package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.telemetry.Sample.Seen;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Items as short text.
final class Texts {
    private static final int LONGEST = 40;

    private Texts() {}

    static Seen seen(Stage.Seen seen) {
        return seen(seen.item(), seen.error());
    }

    /// An item, or a result of items.
    static Seen seen(Object load) {
        return seen(Loads.item(load), Loads.failed(load));
    }

    static Seen seen(Item item, boolean error) {
        return new Seen(item.id(), item.origin(), item.number(), shortly(item.value()), error);
    }

    /// A value as people write it, cut at 40 characters.
    static String shortly(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
    }

    private static void write(Object value, StringBuilder text) {
        if (text.length() > LONGEST) {
            return;
        }
        switch (value) {
            case List<?> list -> writeList(list, text);
            case Map<?, ?> map -> writeMap(map, text);
            default -> text.append(value);
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
