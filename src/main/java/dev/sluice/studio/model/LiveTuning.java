package dev.sluice.studio.model;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Param;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.Run;
import dev.sluice.studio.model.RunModel.Phase;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Carries edits of tunable parameters into the running pipeline; other edits make it stale.
public final class LiveTuning {
    private final RunModel run;
    private final Catalog catalog;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private Pipeline before;

    public LiveTuning(EditorModel editor, RunModel run, Catalog catalog) {
        this.run = run;
        this.catalog = catalog;
        this.before = editor.pipeline();
        editor.pipelineProperty().subscribe(this::follow);
        run.startedProperty().subscribe(_ -> stale.set(false));
    }

    /// Whether the document was changed in a way that acts only from the next start on.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    private void follow(Pipeline after) {
        Pipeline old = before;
        before = after;
        Phase phase = run.phaseProperty().get();
        if (phase != Phase.RUNNING && phase != Phase.PAUSED) {
            return;
        }
        if (!shape(old).equals(shape(after)) || !old.wires().equals(after.wires())) {
            stale.set(true);
            return;
        }
        for (int i = 0; i < after.nodes().size(); i++) {
            if (!after.nodes().get(i).bypassed()) {
                tune(old.nodes().get(i), after.nodes().get(i));
            }
        }
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
            if (tuned.isPresent() && !(tuned.get() instanceof Run.Tuned.Applied)) {
                stale.set(true);
            }
        }
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
