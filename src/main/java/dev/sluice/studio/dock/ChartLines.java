package dev.sluice.studio.dock;

import dev.sluice.catalog.NodeKind;
import dev.sluice.pipeline.Node;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which nodes the charts show: the pinned ones and the selection; with neither, producers, channels and sinks.
public final class ChartLines {
    private static final int MOST = 8;

    private final Scope scope;
    private final ReadOnlyObjectWrapper<Set<String>> pinned = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> hidden = new ReadOnlyObjectWrapper<>(Set.of());

    ChartLines(Scope scope) {
        this.scope = scope;
    }

    /// A node and the number of its colour.
    ///
    /// @param hidden whether its lines are not wanted for now
    record Shown(String id, String title, int colour, boolean pinned, boolean hidden) {}

    /// The nodes that stay whatever is selected.
    public ReadOnlyObjectProperty<Set<String>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// The nodes that keep their names and have no lines.
    ReadOnlyObjectProperty<Set<String>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /// Pins a node, or no longer.
    void toggle(String node) {
        pinned.set(toggled(pinned.get(), node));
    }

    /// Hides the lines of a node, or no longer.
    void hide(String node) {
        hidden.set(toggled(hidden.get(), node));
    }

    private static Set<String> toggled(Set<String> nodes, String node) {
        Set<String> changed = new LinkedHashSet<>(nodes);
        if (!changed.remove(node)) {
            changed.add(node);
        }
        return changed;
    }

    /// Pins the selected nodes, or, if all of them are pinned, no longer.
    public void toggleSelection() {
        Set<String> selection = scope.editor().selectionProperty().get();
        Set<String> changed = new LinkedHashSet<>(pinned.get());
        if (changed.containsAll(selection)) {
            changed.removeAll(selection);
        } else {
            changed.addAll(selection);
        }
        pinned.set(changed);
    }

    List<Shown> shown() {
        Set<String> wanted = new LinkedHashSet<>(pinned.get());
        Set<String> selection = scope.editor().selectionProperty().get();
        boolean plain = wanted.isEmpty() && selection.isEmpty();
        int enough = wanted.size() + MOST;
        for (Node node : scope.editor().pipeline().nodes()) {
            if (wanted.size() == enough) {
                break;
            }
            if (selection.contains(node.id()) || (plain && !isOperator(node))) {
                wanted.add(node.id());
            }
        }
        return numbered(wanted);
    }

    private List<Shown> numbered(Set<String> wanted) {
        List<String> there =
                wanted.stream()
                        .filter(id -> scope.editor().pipeline().node(id).isPresent())
                        .limit(MOST)
                        .toList();
        List<Integer> colours = colours(there);
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            String id = there.get(i);
            shown.add(
                    new Shown(
                            id,
                            scope.title(id),
                            colours.get(i),
                            pinned.get().contains(id),
                            hidden.get().contains(id)));
        }
        return shown;
    }

    private List<Integer> colours(List<String> nodes) {
        return LineColours.of(nodes, scope.births(), scope.roles().itemColours());
    }

    /// Those that are sinks; where there are none, the sinks of the run.
    List<Shown> sinks(List<Shown> shown, Sample now) {
        List<Shown> among = shown.stream().filter(node -> isSink(now, node.id())).toList();
        if (!among.isEmpty()) {
            return among;
        }
        List<Shown> all = new ArrayList<>();
        for (Node node : scope.editor().pipeline().nodes()) {
            if (isSink(now, node.id()) && all.isEmpty()) {
                all.add(
                        new Shown(
                                node.id(), node.title(), colourBeside(shown, node), false, false));
            }
        }
        return all;
    }

    private int colourBeside(List<Shown> shown, Node node) {
        return colours(Stream.concat(shown.stream().map(Shown::id), Stream.of(node.id())).toList())
                .getLast();
    }

    private static boolean isSink(Sample now, String id) {
        return now.node(id).latency().isPresent();
    }

    private boolean isOperator(Node node) {
        return scope.catalog()
                .kind(node.kind())
                .filter(NodeKind.Operator.class::isInstance)
                .isPresent();
    }
}
