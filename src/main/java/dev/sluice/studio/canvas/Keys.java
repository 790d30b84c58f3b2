package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Edits;
import dev.sluice.studio.model.EditorModel;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Set;

/// Turns keys into edits of what is selected.
final class Keys {
    private static final double MORE = 5;

    private final CanvasView canvas;
    private final EditorModel model;
    private final Hands hands;
    private Set<String> nudged = Set.of();
    private long gesture;

    Keys(CanvasView canvas, EditorModel model, Hands hands) {
        this.canvas = canvas;
        this.model = model;
        this.hands = hands;
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.addEventHandler(
                KeyEvent.KEY_RELEASED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE) {
                        hands.panning(false);
                    }
                });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isMetaDown()) {
            return;
        }
        boolean taken =
                switch (event.getCode()) {
                    case LEFT -> nudge(event, -1, 0);
                    case RIGHT -> nudge(event, 1, 0);
                    case UP -> nudge(event, 0, -1);
                    case DOWN -> nudge(event, 0, 1);
                    case BACK_SPACE -> delete();
                    case SPACE -> pan();
                    case ESCAPE -> escape();
                    default -> false;
                };
        if (taken) {
            event.consume();
        }
    }

    private boolean nudge(KeyEvent event, int right, int down) {
        Set<String> selected = model.selectionProperty().get();
        if (selected.isEmpty()) {
            return false;
        }
        if (!selected.equals(nudged)) {
            nudged = selected;
            gesture = hands.nextGesture();
        }
        double step = event.isAltDown() ? 1 : Sizes.GRID * (event.isShiftDown() ? MORE : 1);
        model.apply(new Edits.Move(selected, right * step, down * step, gesture));
        return true;
    }

    private boolean delete() {
        canvas.deleteSelection();
        return true;
    }

    private boolean pan() {
        hands.panning(true);
        return true;
    }

    private boolean escape() {
        canvas.hint().hide();
        if (!hands.cancel()) {
            model.select(Set.of());
        }
        return true;
    }
}
