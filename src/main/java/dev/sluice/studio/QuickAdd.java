package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Misnomer;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.palette.KindSearch;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A search box at the cursor: type, Enter, and the node is there.
final class QuickAdd {
    private static final int ROWS = 8;
    private static final double WIDTH = 340;

    private final Catalog catalog;
    private final CanvasView canvas;
    private final double sceneX;
    private final double sceneY;
    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ListView<Spec> found = new ListView<>();
    private final Label truth = new Label();

    private QuickAdd(Catalog catalog, CanvasView canvas, double sceneX, double sceneY) {
        this.catalog = catalog;
        this.canvas = canvas;
        this.sceneX = sceneX;
        this.sceneY = sceneY;
    }

    /// Opens it at a place of the scene.
    static void show(Catalog catalog, CanvasView canvas, double sceneX, double sceneY) {
        new QuickAdd(catalog, canvas, sceneX, sceneY).open();
    }

    private void open() {
        search.setId("quick-add");
        search.setPromptText("Add a node…");
        found.setFixedCellSize(28);
        found.setPrefSize(WIDTH, ROWS * 28 + 2);
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new KindCell());
        found.setOnMouseClicked(_ -> choose());
        search.textProperty().subscribe(this::narrow);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        truth.setId("quick-add-misnomer");
        truth.setWrapText(true);
        truth.setMaxWidth(WIDTH);
        truth.getStyleClass().addAll("misnomer", "dim");
        truth.managedProperty().bind(truth.visibleProperty());
        found.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        VBox box = new VBox(search, found, truth);
        box.getStyleClass().add("quick-add");
        box.getStylesheets().setAll(canvas.getScene().getStylesheets());
        popup.getContent().add(box);
        popup.setAutoHide(true);
        Point2D at = canvas.getScene().getRoot().localToScreen(sceneX, sceneY);
        popup.show(canvas.getScene().getWindow(), at.getX(), at.getY());
        search.requestFocus();
    }

    private void narrow(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Spec> specs =
                catalog.kinds().stream()
                        .map(NodeKind::spec)
                        .filter(spec -> KindSearch.matches(spec, wanted))
                        .sorted(
                                Comparator.comparingInt(
                                        (Spec spec) ->
                                                wanted.isEmpty()
                                                        ? 0
                                                        : -KindSearch.score(spec, wanted)))
                        .toList();
        found.getItems().setAll(specs);
        found.getSelectionModel().select(0);
        tell(found.getSelectionModel().getSelectedItem());
    }

    private void tell(@Nullable Spec chosen) {
        String wanted = search.getText();
        String told =
                Optional.ofNullable(chosen)
                        .flatMap(spec -> spec.misnomer(wanted))
                        .map(Misnomer::truth)
                        .orElse("");
        truth.setText(told);
        truth.setVisible(!told.isEmpty());
    }

    private void key(KeyEvent key) {
        int chosen = found.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN ->
                    found.getSelectionModel()
                            .select(Math.min(chosen + 1, found.getItems().size() - 1));
            case UP -> found.getSelectionModel().select(Math.max(chosen - 1, 0));
            case ENTER -> choose();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        key.consume();
    }

    private void choose() {
        Spec spec = found.getSelectionModel().getSelectedItem();
        popup.hide();
        if (spec != null) {
            canvas.dropKind(spec.id(), sceneX, sceneY);
            canvas.requestFocus();
        }
    }

    private static final class KindCell extends ListCell<Spec> {
        KindCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Spec spec, boolean empty) {
            super.updateItem(spec, empty);
            setText(empty || spec == null ? null : spec.id() + "   " + spec.help().summary());
        }
    }
}
