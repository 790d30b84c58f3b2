package dev.sluice.studio;

import dev.sluice.catalog.Item;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.RunModel;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Optional;

/// Why a run ended, where that is not plain: an error, a panic, a deadlock, a limit.
final class EndLine extends HBox {
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
                    "“" + title(pipeline, failed.node()) + "” ended at an error: " + failed.error();
            case RunEnd.Panicked panicked ->
                    "“"
                            + title(pipeline, panicked.node())
                            + "” panicked"
                            + at(pipeline, panicked.item())
                            + ": "
                            + panicked.message();
            case RunEnd.Deadlocked deadlocked ->
                    "Nobody can ever run again. " + String.join(" ", deadlocked.reasons());
        };
    }

    private static String at(Pipeline pipeline, long item) {
        return Optional.of(item)
                .filter(id -> id >= 0 && Item.origin(id) < pipeline.nodes().size())
                .map(
                        id ->
                                " at item "
                                        + Item.number(id)
                                        + " of “"
                                        + pipeline.nodes().get(Item.origin(id)).title()
                                        + "”")
                .orElse("");
    }

    private static String title(Pipeline pipeline, String node) {
        return pipeline.node(node).map(Node::title).orElse(node);
    }
}
