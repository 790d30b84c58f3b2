package dev.sluice.studio.palette;

import atlantafx.base.controls.CustomTextField;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.List;
import java.util.Locale;

/// Every kind on its shelf, narrowed by what is typed.
public final class PaletteView extends VBox {
    private final List<Spec> specs;
    private final KindDrag drag;
    private final VBox shelves = new VBox();
    private final TextField search;

    public PaletteView(Catalog catalog, KindDrag drag) {
        this.specs = catalog.kinds().stream().map(NodeKind::spec).toList();
        this.drag = drag;
        this.search = search();
        setId("palette");
        getStyleClass().add("palette");
        shelves.getStyleClass().add("shelves");
        ScrollPane scroll = new ScrollPane(shelves);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(search, scroll);
        search.textProperty().subscribe(this::narrow);
    }

    private TextField search() {
        CustomTextField field = new CustomTextField();
        field.setId("palette-search");
        field.setPromptText("Find a kind…");
        field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        field.clear();
                    }
                });
        return field;
    }

    private void narrow(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shelves.getChildren().clear();
        for (Family family : Family.values()) {
            List<Spec> found =
                    specs.stream()
                            .filter(
                                    spec ->
                                            spec.family() == family
                                                    && KindSearch.matches(spec, wanted))
                            .toList();
            if (!found.isEmpty()) {
                shelves.getChildren().add(shelf(family));
                found.forEach(spec -> row(spec, wanted));
            }
        }
        if (shelves.getChildren().isEmpty()) {
            Label nothing = new Label("No kind is called “" + text.strip() + "”.");
            nothing.setWrapText(true);
            nothing.getStyleClass().add("dim");
            shelves.getChildren().add(nothing);
        }
    }

    private void row(Spec spec, String wanted) {
        shelves.getChildren().add(new KindRow(spec, drag));
        spec.misnomer(wanted)
                .ifPresent(
                        name -> {
                            Label truth = new Label(name.truth());
                            truth.setId("misnomer-" + spec.id());
                            truth.setWrapText(true);
                            truth.getStyleClass().addAll("misnomer", "dim");
                            shelves.getChildren().add(truth);
                        });
    }

    private static Label shelf(Family family) {
        Label label = new Label(family.name());
        label.getStyleClass().add("shelf");
        return label;
    }
}
