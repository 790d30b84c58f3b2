package dev.sluice.studio;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Settings;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import java.util.function.UnaryOperator;

/// The seed of the document's random numbers.
final class SeedField extends TextField {
    private final EditorModel editor;

    SeedField(EditorModel editor) {
        this.editor = editor;
        setId("seed");
        setAccessibleText(Strings.of(SeedField.class).text("seed.spoken"));
        setPrefColumnCount(5);
        UnaryOperator<TextFormatter.Change> digits =
                change -> change.getControlNewText().matches("-?\\d{0,18}") ? change : null;
        setTextFormatter(new TextFormatter<>(digits));
        editor.pipelineProperty()
                .subscribe(
                        pipeline -> {
                            String seed = Long.toString(pipeline.settings().seed());
                            if (!isFocused()) {
                                setText(seed);
                            }
                        });
        setOnAction(_ -> reseed(getText()));
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                reseed(getText());
                            }
                        });
    }

    private void reseed(String text) {
        Settings settings = editor.pipeline().settings();
        if (text.matches("-?\\d+")) {
            editor.apply(
                    new DocumentEdits.SetSettings("seed", settings.withSeed(Long.parseLong(text))));
        }
    }
}
