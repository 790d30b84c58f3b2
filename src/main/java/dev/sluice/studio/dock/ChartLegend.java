package dev.sluice.studio.dock;

import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;
import dev.sluice.studio.theme.Roles;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.List;
import java.util.Optional;

/// Which line is which node; a click pins one, a click with Shift or H hides its lines. At the right, the ways out.
final class ChartLegend extends HBox {
    private static final Strings WORDS = Strings.of(ChartLegend.class);

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private static final double LEAST = 46;

    private final ChartLines lines;
    private final HBox chips = new HBox();
    private List<ChartLines.Shown> shown = List.of();

    /// @param byValue whether the colours of items tell something else than those of lines
    ChartLegend(ChartLines lines, ObservableValue<Boolean> byValue, Runnable csv, Runnable png) {
        this.lines = lines;
        getStyleClass().add("chart-legend");
        setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(0);
        HBox.setHgrow(chips, Priority.ALWAYS);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(chips.widthProperty());
        seen.heightProperty().bind(chips.heightProperty());
        chips.setClip(seen);
        Button values = button("charts-csv", new FontIcon(MaterialDesignF.FILE_DELIMITED_OUTLINE));
        values.setOnAction(_ -> csv.run());
        Button picture = button("charts-png", new FontIcon(MaterialDesignI.IMAGE_OUTLINE));
        picture.setOnAction(_ -> png.run());
        Label apart = new Label(WORDS.text("chart.colours"));
        apart.setId("chart-colours");
        apart.getStyleClass().add("dim");
        apart.visibleProperty().bind(byValue);
        apart.managedProperty().bind(byValue);
        getChildren().addAll(chips, apart, values, picture);
    }

    private static Button button(String id, FontIcon icon) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon);
        LateTip.on(button, WORDS.text(id));
        button.setAccessibleText(WORDS.text(id));
        button.getStyleClass().addAll("flat", "small-tool");
        return button;
    }

    void show(List<ChartLines.Shown> nodes, Roles roles) {
        if (nodes.equals(shown) && !chips.getChildren().isEmpty()) {
            recolour(roles);
            return;
        }
        shown = nodes;
        Optional<String> focused =
                chips.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        chips.getChildren().setAll(nodes.stream().map(this::chip).toList());
        recolour(roles);
        chips.getChildren().stream()
                .filter(chip -> focused.filter(chip.getId()::equals).isPresent())
                .forEach(Node::requestFocus);
    }

    private ToggleButton chip(ChartLines.Shown node) {
        ToggleButton chip = new ToggleButton(node.title());
        chip.setId("chip-" + node.id());
        chip.getStyleClass().add("chip");
        chip.setSelected(node.pinned());
        HBox mark = new HBox(3, Symbol.of(node.colour()).shape(3.6));
        mark.setAlignment(Pos.CENTER);
        mark.getChildren()
                .add(
                        new FontIcon(
                                node.pinned() ? MaterialDesignP.PIN : MaterialDesignP.PIN_OUTLINE));
        chip.setGraphic(mark);
        String pin = WORDS.text(node.pinned() ? "chip.unpin" : "chip.pin", node.title());
        String words = pin + "\n" + WORDS.text(node.hidden() ? "chip.unhide" : "chip.hide");
        LateTip.on(chip, words);
        chip.setAccessibleText(words);
        chip.setMinWidth(LEAST);
        chip.setOnAction(_ -> lines.toggle(node.id()));
        chip.pseudoClassStateChanged(HIDDEN, node.hidden());
        hides(chip, node.id());
        return chip;
    }

    private void hides(ToggleButton chip, String node) {
        chip.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                mouse -> {
                    if (mouse.isShiftDown()) {
                        lines.hide(node);
                        mouse.consume();
                    }
                });
        chip.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.H && !key.isShortcutDown()) {
                        lines.hide(node);
                        key.consume();
                    }
                });
    }

    private void recolour(Roles roles) {
        for (int i = 0; i < shown.size(); i++) {
            ToggleButton chip = (ToggleButton) chips.getChildren().get(i);
            ((Shape) ((HBox) chip.getGraphic()).getChildren().getFirst())
                    .setFill(LineColours.of(roles, shown.get(i).colour()));
        }
    }
}
