package dev.sluice.studio.canvas.hand;

import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.desk.Stops;
import dev.sluice.studio.canvas.fit.Adding;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.canvas.place.Stop;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What keys do on the canvas that is in no menu: going about, moving, drawing wires.
public final class Keys {
    private static final double MORE = 5;
    private static final double SCROLL = 60;

    private final Desk desk;
    private final EditorModel model;
    private final Hands hands;
    private final Adding adding;
    private final CanvasMenu menu;
    private Selection nudged = Selection.NONE;
    private long gesture;

    public Keys(Desk desk, Hands hands, Adding adding, CanvasMenu menu) {
        this.desk = desk;
        this.model = desk.model();
        this.hands = hands;
        this.adding = adding;
        this.menu = menu;
        desk.canvas().addEventFilter(KeyEvent.KEY_PRESSED, this::accepted);
        desk.canvas().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        desk.canvas().addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        desk.canvas().focusWithinProperty().subscribe(_ -> hands.panning(false));
    }

    /// Enter takes an offer before it is anything else.
    private void accepted(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && desk.hint().accept()) {
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
            case SPACE -> event.isControlDown() ? does(adding::next) : plain(event);
            case F10 -> event.isShiftDown() && does(menu::show);
            default -> plain(event);
        };
    }

    private boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && plain(event, event.getCode());
    }

    private boolean plain(KeyEvent event, KeyCode key) {
        return switch (key) {
            case TAB -> tab(event.isShiftDown() ? -1 : 1);
            case SPACE -> does(() -> hands.panning(true));
            case BACK_SPACE -> does(() -> menu.run("edit.delete"));
            case INSERT -> does(adding::next);
            case CONTEXT_MENU -> does(menu::show);
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
            desk.view(desk.viewport().dragged(-right * SCROLL, -down * SCROLL));
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
        Optional<Box> from = desk.focus().node().flatMap(desk.board()::box);
        Rectangle2D seen = desk.framing().seen();
        Optional<String> to =
                from.map(box -> Stops.towards(desk.board(), box, right, down))
                        .orElseGet(
                                () ->
                                        Stops.nearest(
                                                desk.board(),
                                                seen.getMinX() + seen.getWidth() / 2,
                                                seen.getMinY() + seen.getHeight() / 2));
        to.ifPresent(this::go);
    }

    private void go(String node) {
        model.select(Set.of(node));
        desk.framing().reveal(node);
        desk.focus().to(node, true);
    }

    private boolean tab(int step) {
        List<Stop> all = Stop.all(desk.board(), desk.scenery());
        Optional<Stop> next = Stops.next(all, desk.focus().stop(), step);
        next.ifPresent(this::go);
        return next.isPresent();
    }

    private void go(Stop stop) {
        switch (stop) {
            case Stop.At(String node) -> go(node);
            case Stop.On(Wire wire) -> {
                model.select(wire);
                desk.framing().reveal(wire);
                desk.focus().to(wire, true);
            }
            case Stop.Noted(String note) -> go(Selection.notes(Set.of(note)));
            case Stop.Framed(String group) ->
                    desk.scenery()
                            .group(group)
                            .ifPresent(frame -> go(Selection.group(frame.group())));
        }
    }

    private void go(Selection scenery) {
        model.select(scenery);
        desk.framing().revealSelection();
        desk.focus().back();
    }

    private void escape() {
        boolean said = !desk.hint().words().isEmpty();
        desk.hint().hide();
        if (!hands.cancel() && !said) {
            model.select(Set.of());
            desk.focus().away();
        }
    }
}
