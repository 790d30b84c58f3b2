package dev.sluice.studio.dock;

import dev.sluice.catalog.Item;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which events are wanted.
///
/// @param nodes by id; empty for all
/// @param kinds empty for all
/// @param text that the node, the words, the item's number or the value contain; whatever the case
record EventFilter(Set<String> nodes, Set<Kind> kinds, String text) {
    private static final Strings WORDS = Strings.of(EventFilter.class);
    static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), "");

    EventFilter {
        nodes = Set.copyOf(nodes);
        kinds = Set.copyOf(kinds);
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean wants(Event event) {
        return (nodes.isEmpty() || nodes.contains(event.node()))
                && (kinds.isEmpty() || kinds.contains(event.kind()))
                && (text.isEmpty() || says(event));
    }

    private boolean says(Event event) {
        return holds(event.node())
                || holds(event.kind().words())
                || holds(value(event))
                || (event.item() >= 0 && text.equals(number(event)));
    }

    private boolean holds(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text);
    }

    /// The running number of its item; empty where there is none.
    static String number(Event event) {
        return event.item() < 0 ? "" : Long.toString(Item.number(event.item()));
    }

    static String value(Event event) {
        String text = Optional.ofNullable(event.value()).map(Object::toString).orElse("");
        return event.error() ? WORDS.text("events.error", text) : text;
    }
}
