package dev.sluice.studio.palette;

import dev.sluice.catalog.Family;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The heading of a family in the palette; selected while its kinds are shown.
final class Shelf extends ToggleButton {
    private static final Strings WORDS = Strings.of(Shelf.class);

    Shelf(Family family, boolean open) {
        super(family.name());
        setId("shelf-" + KindRow.style(family));
        getStyleClass().setAll("shelf");
        setMaxWidth(Double.MAX_VALUE);
        setSelected(open);
        FontIcon arrow = new FontIcon();
        setGraphic(arrow);
        selectedProperty()
                .subscribe(
                        shown -> {
                            arrow.setIconCode(
                                    shown
                                            ? MaterialDesignC.CHEVRON_DOWN
                                            : MaterialDesignC.CHEVRON_RIGHT);
                            setAccessibleText(
                                    WORDS.text(
                                            shown ? "shelf.open" : "shelf.closed", family.name()));
                        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        boolean open = key.getCode() == KeyCode.RIGHT;
        if (open || key.getCode() == KeyCode.LEFT) {
            setSelected(open);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            fire();
            key.consume();
        }
    }
}
