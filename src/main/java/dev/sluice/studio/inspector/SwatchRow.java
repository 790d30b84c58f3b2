package dev.sluice.studio.inspector;

import dev.sluice.pipeline.Colours;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import java.util.Set;

/// The tints that what is selected can have, and none.
final class SwatchRow extends FlowPane {
    private static final Strings WORDS = Strings.of(SwatchRow.class);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// @param present the tint that it has; empty for none
    SwatchRow(EditorModel editor, String present) {
        getStyleClass().add("swatches");
        setId("swatches");
        add(editor, "", present);
        Colours.NAMES.forEach(name -> add(editor, name, present));
    }

    private void add(EditorModel editor, String colour, String present) {
        String name = colour.isEmpty() ? "none" : colour;
        Button swatch = new Button();
        swatch.setId("swatch-" + name);
        swatch.getStyleClass().addAll("swatch", "swatch-" + name);
        swatch.setAccessibleText(WORDS.text("colour", WORDS.text("colour." + name)));
        LateTip.on(swatch, WORDS.text("colour." + name));
        swatch.pseudoClassStateChanged(CHOSEN, colour.equals(present));
        swatch.setOnAction(_ -> paint(editor, colour));
        getChildren().add(swatch);
    }

    private static void paint(EditorModel editor, String colour) {
        Selection chosen = editor.chosen();
        Set<String> nodes = chosen.groups().isEmpty() ? chosen.nodes() : Set.of();
        editor.apply(new Colours(nodes, chosen.notes(), chosen.groups(), colour));
    }
}
