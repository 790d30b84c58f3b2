package dev.sluice.studio.inspector;

import atlantafx.base.controls.ToggleSwitch;

import dev.sluice.catalog.ParamType.Editor;
import dev.sluice.pipeline.Json;
import dev.sluice.pipeline.JsonText;
import dev.sluice.studio.strings.Strings;

import javafx.css.PseudoClass;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The control for one way of editing; it speaks JSON.
///
/// @param node what is laid out
/// @param shown puts a value into the control
/// @param differing empties it, as there is not one value
record ParamControl(Node node, Consumer<Object> shown, Runnable differing) {
    private static final PseudoClass DIFFERING = PseudoClass.getPseudoClass("differing");
    private static final Strings WORDS = Strings.of(ParamControl.class);

    /// Puts a value into the control.
    void show(Object json) {
        node.pseudoClassStateChanged(DIFFERING, false);
        shown.accept(json);
    }

    /// Shows no value, and says that there are several. What is entered then is one.
    void differ() {
        node.pseudoClassStateChanged(DIFFERING, true);
        differing.run();
    }

    /// What a screen reader says of each part that has no words of its own.
    void speak(String words) {
        Stream<Node> parts =
                node instanceof HBox box ? box.getChildren().stream() : Stream.of(node);
        parts.filter(part -> part.isFocusTraversable() && part.getAccessibleText() == null)
                .forEach(part -> part.setAccessibleText(words));
    }

    /// @param typed is given each value a user makes
    static ParamControl of(Editor editor, String id, Consumer<Object> typed) {
        return switch (editor) {
            case Editor.Whole whole -> whole(whole, id, typed);
            case Editor.Decimal decimal -> text(new TextField(), id, ParamControl::number, typed);
            case Editor.Text prompt -> prompted(prompt.prompt(), id, typed, "text");
            case Editor.Time prompt -> prompted(prompt.prompt(), id, typed, "code");
            case Editor.Code _ -> prompted(WORDS.text("param.item"), id, typed, "code");
            case Editor.Toggle _ -> toggle(id, typed);
            case Editor.Choice choice -> choice(choice, id, typed);
            case Editor.Values _ -> values(id, typed);
            case Editor.File file -> file(file, id, typed);
        };
    }

    private static ParamControl whole(Editor.Whole whole, String id, Consumer<Object> typed) {
        TextField field = new TextField();
        field.setPrefColumnCount(4);
        Slider slider =
                new Slider(
                        whole.least(), Math.max(whole.usual(), whole.least() + 1), whole.least());
        slider.setId(id + "-slider");
        slider.setBlockIncrement(1);
        boolean[] showing = {false};
        slider.valueProperty()
                .addListener(
                        (_, _, value) -> {
                            long rounded = Math.round(value.doubleValue());
                            if (!showing[0] && !Long.toString(rounded).equals(field.getText())) {
                                field.setText(Long.toString(rounded));
                                typed.accept(rounded);
                            }
                        });
        ParamControl text = text(field, id, ParamControl::number, typed);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label unit = new Label(whole.unit());
        unit.setMinWidth(Region.USE_PREF_SIZE);
        slider.setMinWidth(60);
        HBox box = new HBox(slider, field, unit);
        box.getStyleClass().add("param-line");
        return new ParamControl(
                box,
                json -> {
                    showing[0] = true;
                    text.show(json);
                    if (json instanceof Number number) {
                        slider.setValue(number.doubleValue());
                    }
                    showing[0] = false;
                },
                () -> {
                    showing[0] = true;
                    text.differ();
                    slider.setValue(slider.getMin());
                    showing[0] = false;
                });
    }

    private static ParamControl prompted(
            String prompt, String id, Consumer<Object> typed, String style) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.getStyleClass().add(style);
        return text(field, id, text -> text, typed);
    }

    private static ParamControl values(String id, Consumer<Object> typed) {
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        area.setWrapText(true);
        area.getStyleClass().add("code");
        return text(area, id, text -> Json.parse(text).orElse(text), typed);
    }

    private static ParamControl text(
            TextInputControl field,
            String id,
            Function<String, Object> json,
            Consumer<Object> typed) {
        field.setId(id);
        String prompt = field.getPromptText();
        boolean[] showing = {false};
        field.textProperty()
                .addListener(
                        (_, _, text) -> {
                            if (!showing[0] && field.isFocused()) {
                                typed.accept(json.apply(text));
                            }
                        });
        return new ParamControl(
                field,
                value -> {
                    field.setPromptText(prompt);
                    String text = value instanceof String plain ? plain : JsonText.compact(value);
                    if (!field.getText().equals(text)
                            && !(field.isFocused() && json.apply(field.getText()).equals(value))) {
                        showing[0] = true;
                        field.setText(text);
                        showing[0] = false;
                    }
                },
                () -> {
                    showing[0] = true;
                    field.setPromptText(WORDS.text("several.differ"));
                    field.clear();
                    showing[0] = false;
                });
    }

    private static Object number(String text) {
        return Json.parse(text.strip()).orElse(text);
    }

    private static ParamControl toggle(String id, Consumer<Object> typed) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setLabelPosition(HorizontalDirection.RIGHT);
        toggle.setId(id);
        boolean[] showing = {false};
        toggle.selectedProperty()
                .addListener(
                        (_, _, on) -> {
                            if (!showing[0]) {
                                typed.accept(on);
                            }
                        });
        return new ParamControl(
                toggle,
                value -> {
                    showing[0] = true;
                    toggle.setText("");
                    toggle.setSelected(Boolean.TRUE.equals(value));
                    showing[0] = false;
                },
                () -> {
                    showing[0] = true;
                    toggle.setText(WORDS.text("several.differ"));
                    toggle.setSelected(false);
                    showing[0] = false;
                });
    }

    private static ParamControl choice(Editor.Choice choice, String id, Consumer<Object> typed) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(choice.options());
        box.setConverter(new Named());
        boolean[] showing = {false};
        box.valueProperty()
                .addListener(
                        (_, _, value) -> {
                            if (!showing[0] && value != null) {
                                typed.accept(value);
                            }
                        });
        return new ParamControl(
                box,
                value -> {
                    showing[0] = true;
                    box.setValue(value.toString());
                    showing[0] = false;
                },
                () -> {
                    showing[0] = true;
                    box.setValue(null);
                    showing[0] = false;
                });
    }

    private static ParamControl file(Editor.File file, String id, Consumer<Object> typed) {
        TextField field = new TextField();
        ParamControl text = text(field, id, name -> name, typed);
        Button browse = new Button("…");
        browse.setAccessibleText(WORDS.text("param.browse"));
        browse.setOnAction(
                _ -> {
                    FileChooser chooser = new FileChooser();
                    File chosen =
                            file.write()
                                    ? chooser.showSaveDialog(browse.getScene().getWindow())
                                    : chooser.showOpenDialog(browse.getScene().getWindow());
                    if (chosen != null) {
                        field.setText(chosen.getPath());
                        typed.accept(chosen.getPath());
                    }
                });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(field, browse);
        box.getStyleClass().add("param-line");
        return new ParamControl(box, text::show, text::differ);
    }

    /// A choice as it is called; none where there are several.
    private static final class Named extends StringConverter<String> {
        @Override
        public String toString(@Nullable String choice) {
            return choice == null ? WORDS.text("several.differ") : choice;
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
