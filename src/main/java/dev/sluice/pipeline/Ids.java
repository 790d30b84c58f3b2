package dev.sluice.pipeline;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Names things apart.
public final class Ids {
    /// The most characters an id has.
    public static final int MOST = 64;

    private final Set<String> taken;

    public Ids(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /// The ids of nodes.
    public static Ids ofNodes(Pipeline pipeline) {
        return new Ids(pipeline.nodes().stream().map(Node::id).toList());
    }

    /// The ids of notes.
    public static Ids ofNotes(Pipeline pipeline) {
        return new Ids(pipeline.notes().stream().map(Note::id).toList());
    }

    /// The ids of groups.
    public static Ids ofGroups(Pipeline pipeline) {
        return new Ids(pipeline.groups().stream().map(Group::id).toList());
    }

    /// An id that nobody has yet, taken from now on.
    ///
    /// @param stem a kind, or the id of what is copied; a number at its end is counted on
    public String fresh(String stem) {
        String base = stem.replaceFirst("_?\\d+$", "");
        String start = base.isEmpty() ? stem : base;
        String id = start;
        for (int i = 2; !taken.add(id); i++) {
            String number = "_" + i;
            id = start.substring(0, Math.min(start.length(), MOST - number.length())) + number;
        }
        return id;
    }
}
