package dev.sluice.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The changes people make to several nodes at once.
public final class NodeEdits {
    private NodeEdits() {}

    /// Gives one parameter of several nodes the same value; an empty one goes back to the default. Typing merges.
    public record SetParam(Set<String> nodes, String param, Optional<Object> value)
            implements Edit {
        public SetParam {
            nodes = Set.copyOf(nodes);
        }

        @Override
        public String name() {
            return "Change " + param + " of " + Lists.count(nodes, "node");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(
                    Lists.changed(before.nodes(), node -> nodes.contains(node.id()), this::set));
        }

        private Node set(Node old) {
            return value.map(json -> old.withParam(param, json))
                    .orElseGet(() -> old.withoutParam(param));
        }

        @Override
        public Optional<Edit> merge(Edit next) {
            boolean same =
                    next instanceof SetParam set
                            && set.nodes.equals(nodes)
                            && set.param.equals(param);
            return same ? Optional.of(next) : Optional.empty();
        }
    }

    /// Takes nodes out of the run, or back into it.
    public record Bypass(Set<String> nodes, boolean bypassed) implements Edit {
        public Bypass {
            nodes = Set.copyOf(nodes);
        }

        @Override
        public String name() {
            return (bypassed ? "Bypass " : "No longer bypass ") + Lists.count(nodes, "node");
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(
                    Lists.changed(
                            before.nodes(),
                            node -> nodes.contains(node.id()),
                            node -> node.withBypassed(bypassed)));
        }
    }

    /// A place on the canvas.
    public record Spot(double x, double y) {}

    /// Puts nodes and notes in their places: align, distribute, lay out.
    public record Place(String name, Map<String, Spot> nodes, Map<String, Spot> notes)
            implements Edit {
        public Place {
            nodes = Map.copyOf(nodes);
            notes = Map.copyOf(notes);
        }

        /// Puts nodes in their places; the notes that go along with them keep their distance.
        public static Place nodes(String name, Pipeline pipeline, Map<String, Spot> spots) {
            Map<String, Spot> notes = new HashMap<>();
            for (Note note : pipeline.notes()) {
                Spot spot = spots.get(note.node());
                if (spot != null) {
                    Node node = pipeline.node(note.node()).orElseThrow();
                    notes.put(
                            note.id(),
                            new Spot(
                                    note.x() + spot.x() - node.x(),
                                    note.y() + spot.y() - node.y()));
                }
            }
            return new Place(name, spots, notes);
        }

        @Override
        public Pipeline apply(Pipeline before) {
            return before.withNodes(before.nodes().stream().map(this::placed).toList())
                    .withNotes(before.notes().stream().map(this::placed).toList());
        }

        private Node placed(Node node) {
            Spot spot = nodes.get(node.id());
            return spot == null ? node : node.at(spot.x(), spot.y());
        }

        private Note placed(Note note) {
            Spot spot = notes.get(note.id());
            return spot == null ? note : note.at(spot.x(), spot.y());
        }
    }
}
