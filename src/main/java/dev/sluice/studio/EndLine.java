package dev.sluice.studio;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Optional;

/// Why a run ended, where that is not plain: an error, a panic, a deadlock, a limit.
final class EndLine extends HBox {
    private static final Strings WORDS = Strings.of(EndLine.class);

    EndLine(RunModel run) {
        Label why = new Label();
        why.setId("run-end");
        why.setWrapText(true);
        getChildren().add(why);
        getStyleClass().addAll("restart-line", "end-line");
        managedProperty().bind(visibleProperty());
        run.sampleProperty()
                .subscribe(
                        sample -> {
                            String sentence =
                                    sample.flatMap(Sample::end)
                                            .map(
                                                    end ->
                                                            sentence(
                                                                    run.startedProperty()
                                                                            .get()
                                                                            .orElse(Pipeline.EMPTY),
                                                                    end))
                                            .orElse("");
                            why.setText(sentence);
                            setVisible(!sentence.isEmpty());
                        });
    }

    /// Empty where the end needs no words.
    static String sentence(Pipeline pipeline, RunEnd end) {
        return switch (end) {
            case RunEnd.Completed _ -> "";
            case RunEnd.Stopped stopped -> stopped.reason();
            case RunEnd.Failed failed ->
                    WORDS.text("end.failed", title(pipeline, failed.node()), failed.error());
            case RunEnd.Panicked panicked -> panicked(pipeline, panicked);
            case RunEnd.Deadlocked deadlocked ->
                    WORDS.text("end.deadlocked", String.join(" ", deadlocked.reasons()));
        };
    }

    private static String panicked(Pipeline pipeline, RunEnd.Panicked panicked) {
        String node = title(pipeline, panicked.node());
        return Optional.of(panicked.item())
                .filter(id -> id >= 0 && Item.origin(id) < pipeline.nodes().size())
                .map(
                        id ->
                                WORDS.text(
                                        "end.panicked.at",
                                        node,
                                        Item.number(id),
                                        pipeline.nodes().get(Item.origin(id)).title(),
                                        panicked.message()))
                .orElseGet(() -> WORDS.text("end.panicked", node, panicked.message()));
    }

    private static String title(Pipeline pipeline, String node) {
        return pipeline.node(node).map(Node::title).orElse(node);
    }
}
