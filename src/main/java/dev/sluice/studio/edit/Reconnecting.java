package dev.sluice.studio.edit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.strings.Strings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deletes nodes and joins what fed them to what they fed, where the types fit.
final class Reconnecting {
    private static final Strings WORDS = Strings.of(Reconnecting.class);

    private final Pipeline before;
    private final Catalog catalog;
    private final Set<String> gone;
    private final List<Wire> drawn = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private Pipeline after;

    /// What became of it.
    sealed interface Outcome {
        record Joined(Edit edit) implements Outcome {}

        /// Nothing is deleted, because some neighbours do not fit together.
        record Refused(String sentence) implements Outcome {}
    }

    private Reconnecting(Pipeline before, Catalog catalog, Set<String> gone) {
        this.before = before;
        this.catalog = catalog;
        this.gone = gone;
        this.after = new Edits.Remove(gone).apply(before);
    }

    static Outcome of(Pipeline before, Catalog catalog, Set<String> nodes) {
        return new Reconnecting(before, catalog, nodes).outcome();
    }

    private Outcome outcome() {
        for (Set<String> part : parts()) {
            join(
                    before.wires().stream()
                            .filter(wire -> part.contains(wire.to().node()))
                            .map(Wire::from)
                            .filter(end -> !gone.contains(end.node()))
                            .distinct()
                            .toList(),
                    before.wires().stream()
                            .filter(wire -> part.contains(wire.from().node()))
                            .map(Wire::to)
                            .filter(end -> !gone.contains(end.node()))
                            .distinct()
                            .toList());
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(WORDS.text("reconnect.refused", refusals.getFirst()));
        }
        String name = WORDS.text("reconnect.name", gone.size());
        Edit edit = new Edits.Remove(gone);
        for (Wire wire : drawn) {
            edit = new Edits.Both(name, edit, new Edits.Connect(wire, List.of()));
        }
        return new Outcome.Joined(edit);
    }

    /// Nodes that are deleted together because wires lead from one to the other; in document order.
    private List<Set<String>> parts() {
        Pipeline inner =
                before.withWires(
                        before.wires().stream()
                                .filter(wire -> gone.contains(wire.from().node()))
                                .filter(wire -> gone.contains(wire.to().node()))
                                .toList());
        List<Set<String>> parts = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Graph graph = new Graph(inner);
        for (Node node : before.nodes()) {
            if (gone.contains(node.id()) && !seen.contains(node.id())) {
                Set<String> part = graph.connected(List.of(node.id()));
                seen.addAll(part);
                parts.add(part);
            }
        }
        return parts;
    }

    /// Every target gets the first source that fits; sources that are left over, the first target that takes them.
    private void join(List<Wire.End> sources, List<Wire.End> targets) {
        Set<Wire.End> used = new LinkedHashSet<>();
        for (Wire.End target : targets) {
            Optional<String> refused = Optional.empty();
            boolean fits = sources.isEmpty();
            for (Wire.End source : sources) {
                Optional<String> why = draw(source, target);
                if (why.isEmpty()) {
                    used.add(source);
                    fits = true;
                    break;
                }
                refused = refused.or(() -> why);
            }
            if (!fits) {
                refusals.add(refused.orElse(""));
            }
        }
        for (Wire.End source : sources) {
            if (!used.contains(source) && !targets.isEmpty()) {
                boolean fits = targets.stream().anyMatch(target -> draw(source, target).isEmpty());
                if (!fits && refusals.isEmpty()) {
                    refusals.add(WORDS.text("reconnect.left", source.node()));
                }
            }
        }
    }

    /// @return why not; empty when it is drawn
    private Optional<String> draw(Wire.End source, Wire.End target) {
        Wire wire = new Wire(source, target);
        return switch (new Connecting(after, catalog).judge(wire)) {
            case Verdict.Refused(String sentence, var _) -> Optional.of(sentence);
            case Verdict.Fits(List<Wire> instead) -> {
                if (!instead.isEmpty()) {
                    yield Optional.of(WORDS.text("reconnect.taken", target.node()));
                }
                drawn.add(wire);
                after = new Edits.Connect(wire, List.of()).apply(after);
                yield Optional.empty();
            }
        };
    }
}
