package dev.sluice.studio.palette;

import dev.sluice.catalog.Misnomer;
import dev.sluice.studio.canvas.fit.Offer;
import dev.sluice.studio.canvas.fit.Wish;
import dev.sluice.studio.canvas.write.OpeningKey;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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

/// A search box at the cursor: type, Enter, and the node is there. Shift+Enter asks for the next one at once.
public final class QuickAdd {
    private static final Strings WORDS = Strings.of(QuickAdd.class);
    private static final int ROWS = 8;
    private static final double ROW = 28;
    private static final double WIDTH = 360;

    private final Wish wish;
    private final Scene scene;
    private final Recent recent;
    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ListView<Offer> found = new ListView<>();
    private final Label help = new Label();
    private final Label keys = new Label(WORDS.text("quick.keys"));

    private QuickAdd(Wish wish, Scene scene, Recent recent) {
        this.wish = wish;
        this.scene = scene;
        this.recent = recent;
    }

    /// Asks the user what is wished for.
    public static void show(Wish wish, Scene scene, Recent recent) {
        new QuickAdd(wish, scene, recent).open();
    }

    private void open() {
        search.setId("quick-add");
        search.setPromptText(WORDS.text("quick.prompt"));
        search.setAccessibleText(WORDS.text("quick.prompt"));
        search.textProperty().subscribe(this::narrow);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        OpeningKey.keepOutOf(search);
        found.setFixedCellSize(ROW);
        found.setPrefSize(WIDTH, ROWS * ROW + 2);
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new OfferCell());
        found.setOnMouseClicked(_ -> choose(false));
        found.setPlaceholder(new Label(WORDS.text("quick.none")));
        found.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        help.setId("quick-add-help");
        help.setWrapText(true);
        help.setMaxWidth(WIDTH);
        keys.getStyleClass().add("dim");
        Label asked = new Label(wish.prompt());
        asked.getStyleClass().add("dim");
        VBox box = new VBox(asked, search, found, help, keys);
        box.getStyleClass().add("quick-add");
        box.getStylesheets().setAll(scene.getStylesheets());
        popup.getContent().add(box);
        popup.setAutoHide(true);
        Point2D at = scene.getRoot().localToScreen(wish.sceneX(), wish.sceneY());
        popup.show(scene.getWindow(), at.getX(), at.getY());
        search.requestFocus();
    }

    private void narrow(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Offer> offers =
                wish.offers().stream()
                        .filter(offer -> KindSearch.matches(offer.spec(), wanted))
                        .sorted(order(wanted))
                        .toList();
        found.getItems().setAll(offers);
        found.getSelectionModel().select(0);
        found.scrollTo(0);
        tell(found.getSelectionModel().getSelectedItem());
    }

    /// What is meant, then what needs nothing between, then what was added lately, then what is used most.
    private Comparator<Offer> order(String wanted) {
        return Comparator.comparingInt(
                        (Offer offer) ->
                                wanted.isEmpty() ? 0 : -KindSearch.score(offer.spec(), wanted))
                .thenComparingInt(offer -> offer.through().size())
                .thenComparingInt(offer -> recent.age(offer.spec().id()))
                .thenComparingLong(offer -> -recent.uses(offer.spec().id()));
    }

    /// What the kind does, or what is wrong with the name it was looked for by.
    private void tell(@Nullable Offer chosen) {
        Optional<String> wrong =
                Optional.ofNullable(chosen)
                        .flatMap(offer -> offer.spec().misnomer(search.getText()))
                        .map(Misnomer::truth);
        String does = chosen == null ? "" : chosen.spec().help().summary();
        help.setText(wrong.orElse(does));
        search.setAccessibleHelp(chosen == null ? "" : chosen.spec().id() + ". " + help.getText());
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case TAB -> step(key.isShiftDown() ? -1 : 1);
            case PAGE_DOWN -> step(ROWS);
            case PAGE_UP -> step(-ROWS);
            case ENTER -> choose(key.isShiftDown());
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(int by) {
        int last = found.getItems().size() - 1;
        int chosen = found.getSelectionModel().getSelectedIndex() + by;
        found.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, last)));
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - ROWS / 2));
    }

    private void choose(boolean again) {
        Offer offer = found.getSelectionModel().getSelectedItem();
        if (offer != null) {
            popup.hide();
            recent.add(offer.spec().id());
            wish.chosen().accept(offer, again);
        }
    }
}
