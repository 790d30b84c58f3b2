package dev.sluice.studio.edit;

import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.GroupEdits;
import dev.sluice.pipeline.NoteEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What deleting a selection is.
final class Deleting {
    private static final Strings WORDS = Strings.of(Deleting.class);

    private Deleting() {}

    /// One step for all that is selected; nothing for nothing.
    static List<Edit> of(Selection chosen) {
        List<Edit> edits = new ArrayList<>();
        chosen.wire().ifPresent(wire -> edits.add(new Edits.Disconnect(Set.of(wire))));
        if (!chosen.nodes().isEmpty()) {
            edits.add(new Edits.Remove(chosen.nodes()));
        }
        if (!chosen.notes().isEmpty()) {
            edits.add(new NoteEdits.Remove(chosen.notes()));
        }
        if (chosen.nodes().isEmpty() && !chosen.groups().isEmpty()) {
            edits.add(new GroupEdits.Dissolve(chosen.groups()));
        }
        return edits.size() < 2 ? edits : List.of(together(WORDS.text("delete.name"), edits));
    }

    /// The wires at the selected nodes, to be taken away while the nodes stay.
    static Set<Wire> wires(Pipeline pipeline, Selection chosen) {
        return pipeline.wires().stream()
                .filter(
                        wire ->
                                chosen.nodes().contains(wire.from().node())
                                        || chosen.nodes().contains(wire.to().node())
                                        || chosen.wire().filter(wire::equals).isPresent())
                .collect(Collectors.toSet());
    }

    private static Edit together(String name, List<Edit> edits) {
        Edit all = edits.getFirst();
        for (Edit edit : edits.subList(1, edits.size())) {
            all = new Edits.Both(name, all, edit);
        }
        return all;
    }
}
