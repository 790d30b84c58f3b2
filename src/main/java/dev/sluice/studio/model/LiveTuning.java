package dev.sluice.studio.model;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.Run;
import dev.sluice.studio.model.RunModel.Phase;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Carries edits of tunable parameters into the running pipeline; other edits make it stale.
public final class LiveTuning {
    private final RunModel run;
    private final Catalog catalog;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private final Set<Late> late = new HashSet<>();
    private Pipeline before;

    /// A parameter whose new value acts only from the next start on.
    private record Late(String node, String param) {}

    public LiveTuning(EditorModel editor, RunModel run, Catalog catalog) {
        this.run = run;
        this.catalog = catalog;
        this.before = editor.pipeline();
        editor.pipelineProperty().subscribe(this::follow);
        run.startedProperty().subscribe(_ -> started());
    }

    /// Whether the document was changed in a way that acts only from the next start on.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    private void started() {
        late.clear();
        stale.set(false);
    }

    private void follow(Pipeline after) {
        Pipeline old = before;
        before = after;
        Phase phase = run.phaseProperty().get();
        if (phase != Phase.RUNNING && phase != Phase.PAUSED) {
            return;
        }
        if (shape(old).equals(shape(after))) {
            for (int i = 0; i < after.nodes().size(); i++) {
                if (!after.nodes().get(i).bypassed()) {
                    tune(old.nodes().get(i), after.nodes().get(i));
                }
            }
        }
        stale.set(
                !late.isEmpty()
                        || run.startedProperty().get().filter(as -> !same(as, after)).isPresent());
    }

    private static boolean same(Pipeline started, Pipeline now) {
        return shape(started).equals(shape(now)) && started.wires().equals(now.wires());
    }

    private static List<Shape> shape(Pipeline pipeline) {
        return pipeline.nodes().stream()
                .map(node -> new Shape(node.id(), node.kind(), node.bypassed()))
                .toList();
    }

    /// What of a node acts only from the next start on.
    private record Shape(String id, String kind, boolean bypassed) {}

    private void tune(Node old, Node node) {
        for (String param : changed(old, node)) {
            Optional<Run.Tuned> tuned =
                    Optional.ofNullable(node.params().get(param))
                            .or(() -> fallback(node, param))
                            .flatMap(json -> run.tune(node.id(), param, json));
            Late value = new Late(node.id(), param);
            if (tuned.isEmpty()
                    || tuned.get() instanceof Run.Tuned.Applied
                    || asStarted(node, param)) {
                late.remove(value);
            } else {
                late.add(value);
            }
        }
    }

    private boolean asStarted(Node node, String param) {
        return run.startedProperty()
                .get()
                .flatMap(started -> started.node(node.id()))
                .filter(then -> Objects.equals(then.params().get(param), node.params().get(param)))
                .isPresent();
    }

    /// The JSON of a parameter's default.
    private Optional<Object> fallback(Node node, String param) {
        return catalog.spec(node.kind())
                .flatMap(spec -> spec.param(param))
                .map(LiveTuning::fallback);
    }

    private static <T> Object fallback(Param<T> param) {
        return param.type().json(param.fallback());
    }

    private static List<String> changed(Node old, Node node) {
        return Stream.concat(old.params().keySet().stream(), node.params().keySet().stream())
                .distinct()
                .filter(param -> !Objects.equals(old.params().get(param), node.params().get(param)))
                .toList();
    }
}
