package dev.sluice.studio.dock;

import dev.sluice.pipeline.Wire;

import javafx.scene.layout.VBox;

import java.util.Optional;

/// The taps that are open, over the canvas.
public final class Taps extends VBox {
    private static final int MOST = 3;
    private static final int FRAMES_A_LOOK = 8;

    private final Scope scope;
    private int frames;

    public Taps(Scope scope) {
        this.scope = scope;
        setId("taps");
        getStyleClass().add("taps");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        scope.run()
                .watch(
                        (_, _) -> {
                            frames++;
                            if (frames % FRAMES_A_LOOK == 0) {
                                look();
                            }
                        });
        scope.run().onClear(this::look);
        scope.run().phaseProperty().subscribe(this::look);
        scope.cursor().pastProperty().subscribe(this::look);
    }

    /// Opens a tap on a wire, or closes the one that is open; of more than three the oldest goes.
    public void toggle(Wire wire) {
        Optional<TapCard> open = cards().filter(card -> card.wire().equals(wire)).findFirst();
        if (open.isPresent()) {
            getChildren().remove(open.get());
            return;
        }
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        TapCard[] card = new TapCard[1];
        card[0] = new TapCard(scope, wire, () -> getChildren().remove(card[0]));
        getChildren().add(card[0]);
    }

    private java.util.stream.Stream<TapCard> cards() {
        return getChildren().stream().filter(TapCard.class::isInstance).map(TapCard.class::cast);
    }

    private void look() {
        cards().toList().forEach(TapCard::show);
    }
}
