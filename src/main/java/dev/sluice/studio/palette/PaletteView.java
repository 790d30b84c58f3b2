package dev.sluice.studio.palette;

import atlantafx.base.controls.CustomTextField;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Every kind on its shelf, narrowed by what is typed; shelves close, and what a kind does is told at the bottom.
public final class PaletteView extends VBox {
    private static final Strings WORDS = Strings.of(PaletteView.class);
    private static final double EDGE = 10;

    private final List<Spec> specs;
    private final KindDrag drag;
    private final VBox shelves = new VBox();
    private final ScrollPane scroll = new ScrollPane(shelves);
    private final Label help = new Label();
    private final TextField search;
    private final RowsInView inView;
    private final Set<Family> closed = EnumSet.noneOf(Family.class);

    public PaletteView(Catalog catalog, KindDrag drag) {
        this.specs = catalog.kinds().stream().map(NodeKind::spec).toList();
        this.drag = drag;
        this.search = search();
        setMargin(search, new Insets(0, EDGE, 0, 0));
        setId("palette");
        getStyleClass().add("palette");
        shelves.getStyleClass().add("shelves");
        shelves.addEventHandler(KeyEvent.KEY_PRESSED, this::moved);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        help.setId("palette-help");
        help.getStyleClass().add("palette-help");
        help.setWrapText(true);
        getChildren().addAll(search, scroll, help);
        inView = new RowsInView(scroll, this::rows);
        search.textProperty().subscribe(_ -> narrow());
    }

    private TextField search() {
        CustomTextField field = new CustomTextField();
        field.setId("palette-search");
        field.setPromptText(WORDS.text("palette.prompt"));
        field.setAccessibleText(WORDS.text("palette.prompt"));
        field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        field.setOnKeyPressed(this::typed);
        return field;
    }

    private void typed(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> search.clear();
            case DOWN -> step(-1, 1);
            case ENTER -> best().ifPresent(spec -> drag.add(spec.id()));
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// The kind that is meant most by what is typed.
    private Optional<Spec> best() {
        String wanted = wanted();
        return wanted.isEmpty()
                ? Optional.empty()
                : specs.stream()
                        .filter(spec -> KindSearch.matches(spec, wanted))
                        .max(Comparator.comparingInt(spec -> KindSearch.score(spec, wanted)));
    }

    private String wanted() {
        return search.getText().strip().toLowerCase(Locale.ROOT);
    }

    private void narrow() {
        String wanted = wanted();
        shelves.getChildren().clear();
        for (Family family : Family.values()) {
            List<Spec> found =
                    specs.stream()
                            .filter(spec -> spec.family() == family)
                            .filter(spec -> KindSearch.matches(spec, wanted))
                            .toList();
            if (!found.isEmpty()) {
                shelf(family, found, wanted);
            }
        }
        if (shelves.getChildren().isEmpty()) {
            Label nothing = new Label(WORDS.text("palette.none", search.getText().strip()));
            nothing.setWrapText(true);
            nothing.getStyleClass().add("dim");
            shelves.getChildren().add(nothing);
        }
        inView.begin();
        tell("");
    }

    private List<KindRow> rows() {
        return stops().stream().filter(KindRow.class::isInstance).map(KindRow.class::cast).toList();
    }

    /// A search looks on closed shelves too.
    private void shelf(Family family, List<Spec> found, String wanted) {
        VBox rows = new VBox();
        rows.getStyleClass().add("shelf-rows");
        found.forEach(spec -> row(rows, spec, wanted));
        Shelf shelf = new Shelf(family, !wanted.isEmpty() || !closed.contains(family));
        rows.visibleProperty().bind(shelf.selectedProperty());
        rows.managedProperty().bind(shelf.selectedProperty());
        shelf.setOnAction(
                _ -> {
                    if (!closed.remove(family)) {
                        closed.add(family);
                    }
                });
        shelves.getChildren().addAll(shelf, rows);
    }

    private void row(VBox rows, Spec spec, String wanted) {
        KindRow row = new KindRow(spec, drag);
        row.hoverProperty().subscribe(over -> tell(over ? spec.help().summary() : ""));
        row.focusedProperty().subscribe(on -> focused(row, spec, on));
        rows.getChildren().add(row);
        spec.misnomer(wanted)
                .ifPresent(
                        name -> {
                            Label truth = new Label(name.truth());
                            truth.setId("misnomer-" + spec.id());
                            truth.setWrapText(true);
                            truth.getStyleClass().addAll("misnomer", "dim");
                            rows.getChildren().add(truth);
                        });
    }

    private void focused(KindRow row, Spec spec, boolean on) {
        tell(on ? spec.help().summary() : "");
        if (on) {
            reveal(row);
        }
    }

    private void tell(String words) {
        help.setText(words.isEmpty() ? WORDS.text("palette.hint") : words);
    }

    /// Up and down go from heading to kind to kind; up from the first to the search.
    private void moved(KeyEvent key) {
        List<Node> stops = stops();
        int at = stops.indexOf(getScene().getFocusOwner());
        switch (key.getCode()) {
            case DOWN -> step(at, 1);
            case UP -> step(at, -1);
            case ESCAPE -> search.requestFocus();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(int at, int by) {
        List<Node> stops = stops();
        int next = Math.min(at + by, stops.size() - 1);
        if (next < 0) {
            search.requestFocus();
        } else {
            stops.get(next).requestFocus();
        }
    }

    private List<Node> stops() {
        return shelves.getChildren().stream()
                .filter(Node::isVisible)
                .flatMap(
                        child ->
                                child instanceof VBox rows
                                        ? rows.getChildren().stream()
                                        : Stream.of(child))
                .filter(child -> child instanceof KindRow || child instanceof Shelf)
                .toList();
    }

    private void reveal(Node row) {
        Bounds place = shelves.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double room = shelves.getHeight() - scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * room;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (room > 0 && place.getMinY() < top) {
            scroll.setVvalue(place.getMinY() / room);
        } else if (room > 0 && place.getMaxY() > bottom) {
            scroll.setVvalue((place.getMaxY() - scroll.getViewportBounds().getHeight()) / room);
        }
    }
}
