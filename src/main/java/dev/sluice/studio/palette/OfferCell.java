package dev.sluice.studio.palette;

import dev.sluice.catalog.Family;
import dev.sluice.studio.canvas.fit.Offer;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One kind in the quick add: its name, what goes between, the marbles of its example.
final class OfferCell extends ListCell<Offer> {
    private static final Strings WORDS = Strings.of(OfferCell.class);

    OfferCell() {
        setPrefWidth(0);
        getStyleClass().add("offer-cell");
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        for (Family family : Family.values()) {
            getStyleClass().remove(KindRow.style(family));
        }
        if (empty || offer == null) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            getStyleClass().add(KindRow.style(offer.spec().family()));
            setGraphic(row(offer));
            setAccessibleText(offer.spec().id() + ". " + offer.spec().help().summary());
        }
    }

    private static HBox row(Offer offer) {
        Label name = new Label(offer.spec().id());
        name.getStyleClass().add("kind-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        String between = String.join(", ", offer.through());
        Label through = new Label(between.isEmpty() ? "" : WORDS.text("quick.through", between));
        through.getStyleClass().add("dim");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, through, space, new MarbleThumbnail(offer.spec()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setSpacing(8);
        return row;
    }
}
