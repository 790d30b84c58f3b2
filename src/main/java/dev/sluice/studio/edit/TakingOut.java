package dev.sluice.studio.edit;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.strings.Strings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes nodes out of the wires to all others, and joins what they stood between where it fits.
public final class TakingOut {
    private static final Strings WORDS = Strings.of(TakingOut.class);

    private TakingOut() {}

    /// @return nothing for nodes without such wires
    public static Optional<Edit> of(Pipeline before, Catalog catalog, Set<String> nodes) {
        Set<Wire> outer =
                before.wires().stream()
                        .filter(
                                wire ->
                                        nodes.contains(wire.from().node())
                                                != nodes.contains(wire.to().node()))
                        .collect(Collectors.toSet());
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        String name = WORDS.text("out.name", nodes.size());
        Edit edit = new Edits.Disconnect(outer);
        for (Wire wire : joining(before, catalog, nodes)) {
            edit = new Edits.Both(name, edit, new Edits.Connect(wire, List.of()));
        }
        return Optional.of(edit);
    }

    private static List<Wire> joining(Pipeline before, Catalog catalog, Set<String> nodes) {
        Set<Wire> old = new HashSet<>(before.wires());
        return switch (Reconnecting.of(before, catalog, nodes)) {
            case Reconnecting.Outcome.Joined(Edit edit) ->
                    edit.apply(before).wires().stream()
                            .filter(wire -> !old.contains(wire))
                            .toList();
            case Reconnecting.Outcome.Refused(String _) -> List.of();
        };
    }
}
