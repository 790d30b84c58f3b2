package dev.sluice.studio.dock;

import dev.sluice.studio.theme.Birthplaces;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The colours of lines in charts: what makes items has that of its items, so that charts, marbles and canvas agree;
/// everything else has one that no item wears, while there are such.
final class LineColours {
    private LineColours() {}

    /// A number for each of the nodes, all different.
    ///
    /// @param colours how many colours items have
    static List<Integer> of(List<String> nodes, Birthplaces births, int colours) {
        Set<Integer> taken = new HashSet<>();
        List<Integer> own = new ArrayList<>();
        for (String node : nodes) {
            OptionalInt birth = births.of(node);
            int number = birth.isPresent() ? birth.getAsInt() % colours : -1;
            own.add(number >= 0 && taken.add(number) ? number : -1);
        }
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i) < 0) {
                own.set(i, free(taken, births.count(), colours));
            }
        }
        return own;
    }

    private static int free(Set<Integer> taken, int first, int colours) {
        for (int i = 0; ; i++) {
            int number = i < colours ? (first + i) % colours : i;
            if (taken.add(number)) {
                return number;
            }
        }
    }

    /// The colour of a number; beyond those that items wear there is one more.
    static Color of(Roles roles, int number) {
        return number < roles.itemColours() ? roles.item(number) : roles.get(Role.FAILED);
    }
}
