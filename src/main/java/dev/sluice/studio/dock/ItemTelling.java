package dev.sluice.studio.dock;

import dev.sluice.catalog.Item;
import dev.sluice.studio.model.Journey;
import dev.sluice.studio.model.Stay;
import dev.sluice.studio.strings.Strings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The time of an item in words.
final class ItemTelling {
    private static final Strings WORDS = Strings.of(ItemTelling.class);

    private final Scope scope;

    ItemTelling(Scope scope) {
        this.scope = scope;
    }

    /// The item, how long it took, and how it stands with it.
    String title(long item, Journey journey) {
        String ending = "item.ending." + journey.ending().name().toLowerCase(Locale.ROOT);
        return WORDS.text(
                ending,
                Long.toString(Item.number(item)),
                scope.birthplace(item),
                Times.span(journey.took()),
                scope.title(journey.node()));
    }

    /// All stays in one sentence: `stalled 130 ms at readings, …`.
    String sentence(Journey journey) {
        return journey.stays().stream().map(this::part).collect(Collectors.joining(", "));
    }

    private String part(Stay stay) {
        return WORDS.text(
                "item.part." + key(stay), Times.span(stay.took()), scope.title(stay.node()));
    }

    static String how(Stay stay) {
        return WORDS.text("item.how." + key(stay));
    }

    /// What may stand in a stretch of the bar, the longest first.
    List<String> labels(Stay stay) {
        String took = Times.span(stay.took());
        String what =
                stay.how() == Stay.How.STALLED
                        ? WORDS.text("item.bar.stalled", took)
                        : scope.title(stay.node()) + " " + took;
        return List.of(what, took);
    }

    private static String key(Stay stay) {
        return stay.how().name().toLowerCase(Locale.ROOT);
    }
}
