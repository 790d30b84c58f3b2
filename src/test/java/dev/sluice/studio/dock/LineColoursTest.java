package dev.sluice.studio.dock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;

class LineColoursTest {
    /// Kitchen and cellar are the first and the second node where items are born.
    private final Birthplaces births =
            new Birthplaces(
                    ((Reading.Opened) Examples.open("quick-start").orElseThrow()).pipeline(),
                    Catalog.standard());

    @Test
    void aProducerHasTheColourOfItsItemsAndOthersHaveOneThatNoItemWears() {
        assertThat(of("readings", "cellar", "print", "kitchen")).containsExactly(2, 1, 3, 0);
        assertThat(of("readings")).containsExactly(2);
    }

    @Test
    void noTwoLinesHaveOneColour() {
        List<Integer> eight =
                of("readings", "kitchen", "stream", "celsius", "enrich", "print", "a", "b");

        assertThat(new HashSet<>(eight)).hasSize(8);
        assertThat(eight.get(1)).isZero();
        assertThat(of("a", "b", "c", "d", "e", "f", "g"))
                .as("those that items wear first")
                .containsExactly(2, 3, 4, 5, 6, 0, 1);
        Roles roles = Theme.DARK.roles();
        assertThat(LineColours.of(roles, 6)).isEqualTo(roles.item(6));
        assertThat(LineColours.of(roles, 7)).as("the one beyond").isEqualTo(roles.get(Role.FAILED));
    }

    private List<Integer> of(String... nodes) {
        return LineColours.of(List.of(nodes), births, 7);
    }
}
