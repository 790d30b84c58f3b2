package dev.sluice.studio.canvas;

import dev.sluice.pipeline.Edits;
import dev.sluice.studio.canvas.Stops.Stop;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.Set;

/// What keys do on the canvas that is in no menu: going about, moving, drawing wires.
final class Keys {
    private static final double MORE = 5;
    private static final double SCROLL = 60;

    private final CanvasView canvas;
    private final EditorModel model;
    private final Hands hands;
    private Selection nudged = Selection.NONE;
    private long gesture;

    Keys(CanvasView canvas, Hands hands) {
        this.canvas = canvas;
        this.model = canvas.model();
        this.hands = hands;
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::accepted);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        canvas.focusWithinProperty().subscribe(_ -> hands.panning(false));
    }

    /// Enter takes an offer before it is anything else.
    private void accepted(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && canvas.hint().accept()) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            hands.panning(false);
        }
    }

    private void pressed(KeyEvent event) {
        if (pressed(event, event.getCode())) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event, KeyCode key) {
        return switch (key) {
            case LEFT -> arrow(event, -1, 0);
            case RIGHT -> arrow(event, 1, 0);
            case UP -> arrow(event, 0, -1);
            case DOWN -> arrow(event, 0, 1);
            case F10 -> event.isShiftDown() && does(canvas::menu);
            default -> !event.isShortcutDown() && !event.isAltDown() && plain(event, key);
        };
    }

    private boolean plain(KeyEvent event, KeyCode key) {
        return switch (key) {
            case TAB -> tab(event.isShiftDown() ? -1 : 1);
            case SPACE -> does(() -> hands.panning(true));
            case BACK_SPACE -> does(() -> canvas.run("edit.delete"));
            case INSERT -> does(canvas::addNext);
            case CONTEXT_MENU -> does(canvas::menu);
            case ESCAPE -> does(this::escape);
            default -> false;
        };
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }

    private boolean arrow(KeyEvent event, int right, int down) {
        if (event.isShortcutDown()) {
            return !event.isShiftDown() && does(() -> hop(right, down));
        }
        if (model.chosen().size() == 0) {
            canvas.view(canvas.viewport().dragged(-right * SCROLL, -down * SCROLL));
            return true;
        }
        nudge(event, right, down);
        return true;
    }

    /// Arrow moves of the same nodes in a row are one step for undo.
    private void nudge(KeyEvent event, int right, int down) {
        Selection selected = model.chosen();
        if (!selected.equals(nudged)) {
            nudged = selected;
            gesture = hands.nextGesture();
        }
        double step = event.isAltDown() ? 1 : Sizes.GRID * (event.isShiftDown() ? MORE : 1);
        model.apply(
                new Edits.Move(
                        selected.nodes(), selected.notes(), right * step, down * step, gesture));
    }

    /// To the nearest node in a direction.
    private void hop(int right, int down) {
        Optional<Box> from = canvas.focusedNode().flatMap(canvas.board()::box);
        Rectangle2D seen = canvas.seen();
        Optional<String> to =
                from.map(box -> Stops.towards(canvas.board(), box, right, down))
                        .orElseGet(
                                () ->
                                        Stops.nearest(
                                                canvas.board(),
                                                seen.getMinX() + seen.getWidth() / 2,
                                                seen.getMinY() + seen.getHeight() / 2));
        to.ifPresent(this::go);
    }

    private void go(String node) {
        model.select(Set.of(node));
        canvas.reveal(node);
        canvas.focus(node, true);
    }

    private boolean tab(int step) {
        Optional<Stop> next = Stops.next(canvas.board(), canvas.stop(), step);
        next.ifPresent(
                stop -> {
                    switch (stop) {
                        case Stop.At(String node) -> go(node);
                        case Stop.On(var wire) -> {
                            model.select(wire);
                            canvas.reveal(wire);
                            canvas.focus(wire, true);
                        }
                    }
                });
        return next.isPresent();
    }

    private void escape() {
        boolean said = !canvas.hint().words().isEmpty();
        canvas.hint().hide();
        if (!hands.cancel() && !said) {
            model.select(Set.of());
            canvas.requestFocus();
        }
    }
}
