package dev.sluice.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Reading;
import dev.sluice.telemetry.ValueText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Kitchen and cellar of the quick start are the first two nodes, and make the items.
class ItemColoursTest {
    private final Birthplaces births =
            new Birthplaces(
                    ((Reading.Opened) Examples.open("quick-start").orElseThrow()).pipeline(),
                    Catalog.standard());
    private final ItemColours byBirth = new ItemColours(births, Colouring.BIRTH);
    private final ItemColours byValue = new ItemColours(births, Colouring.VALUE);

    @Test
    void byBirthTheValueDoesNotCount() {
        assertThat(byBirth.of(0, 7)).isEqualTo(byBirth.of(0, "else")).isEqualTo(0);
        assertThat(byBirth.of(1, 7)).isEqualTo(1);
    }

    @Test
    void byValueEqualValuesHaveOneColourWhereverTheyWereBorn() {
        for (Object value : List.of(7L, "Data item 7", 19.5, List.of(1, 2), Map.of("a", 1))) {
            assertThat(byValue.of(0, value)).isEqualTo(byValue.of(1, value));
            assertThat(byValue.of(0, ValueText.of(value)))
                    .as("%s as samples know it", value)
                    .isEqualTo(byValue.of(0, value));
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersThatFollowEachOtherDifferAndTextsAreSpread(Theme theme) {
        Roles roles = theme.roles();
        Set<Object> seen = new HashSet<>();
        for (long value = -10; value < 100; value++) {
            assertThat(roles.item(byValue.of(0, value)))
                    .isNotEqualTo(roles.item(byValue.of(0, value + 1)));
            seen.add(roles.item(byValue.of(0, "Data item " + value)));
        }
        assertThat(seen).hasSize(roles.itemColours());
    }
}
