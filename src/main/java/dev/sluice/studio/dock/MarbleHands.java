package dev.sluice.studio.dock;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Mouse and keyboard on the marbles.
final class MarbleHands {
    private static final double ZOOM = 1.002;
    private static final double STEP = 1.5;
    private static final double CLICK = 4;
    private static final double REACH = 10;

    private final MarblesPane pane;
    private final Scope scope;
    private @Nullable MouseEvent over;
    private double pressedX;
    private double lastX;
    private boolean dragged;
    private boolean scrubs;

    MarbleHands(MarblesPane pane, Scope scope) {
        this.pane = pane;
        this.scope = scope;
        pane.setOnScroll(this::wheel);
        pane.setOnMouseMoved(this::moved);
        pane.setOnMouseExited(_ -> left());
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnKeyPressed(this::key);
    }

    private void wheel(ScrollEvent wheel) {
        if (wheel.isShiftDown() || Math.abs(wheel.getDeltaX()) > Math.abs(wheel.getDeltaY())) {
            double along = wheel.getDeltaX() != 0 ? wheel.getDeltaX() : wheel.getDeltaY();
            pane.window().pan(along);
        } else if (wheel.isAltDown() || wheel.getX() < MarblesPane.GUTTER) {
            pane.scroll(-wheel.getDeltaY());
        } else {
            pane.window().zoom(Math.pow(ZOOM, -wheel.getDeltaY()), wheel.getX());
        }
        pane.repaint();
        wheel.consume();
    }

    private Optional<Disc> disc(MouseEvent mouse) {
        return pane.discs().stream()
                .filter(disc -> disc.at(mouse.getX(), mouse.getY(), REACH))
                .min(
                        java.util.Comparator.comparingDouble(
                                disc -> Math.abs(disc.x() - mouse.getX())));
    }

    /// The time under the mouse has moved.
    void hoverAgain() {
        if (over != null && scope.cursor().hovering()) {
            moved(over);
        }
    }

    private void moved(MouseEvent mouse) {
        over = mouse;
        Optional<Disc> under = disc(mouse);
        pane.hover(under, mouse.getY());
        if (inTime(mouse)) {
            scope.cursor().hover(under.map(Disc::time).orElse(pane.window().time(mouse.getX())));
        } else {
            scope.cursor().leave();
        }
    }

    private boolean inTime(MouseEvent mouse) {
        return mouse.getX() >= pane.window().left() && mouse.getX() <= pane.window().right();
    }

    private void left() {
        over = null;
        pane.hover(Optional.empty(), -1);
        scope.cursor().leave();
    }

    private void pressed(MouseEvent mouse) {
        pane.requestFocus();
        pressedX = mouse.getX();
        lastX = mouse.getX();
        dragged = false;
        scrubs =
                mouse.getButton() == MouseButton.PRIMARY
                        && (mouse.getY() < MarblesPane.TOP
                                || mouse.getY() > pane.getHeight() - MarblesPane.AXIS);
        if (scrubs) {
            pin(mouse);
        }
    }

    private void pin(MouseEvent mouse) {
        scope.cursor().pin(pane.window().time(mouse.getX()));
    }

    private void dragged(MouseEvent mouse) {
        dragged |= Math.abs(mouse.getX() - pressedX) > CLICK;
        if (scrubs) {
            pin(mouse);
        } else if (dragged) {
            pane.window().pan(mouse.getX() - lastX);
            pane.repaint();
        }
        lastX = mouse.getX();
    }

    private void released(MouseEvent mouse) {
        if (dragged || scrubs || mouse.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<Disc> hit = disc(mouse);
        if (hit.isPresent()) {
            scope.followed().toggle(hit.get().item());
        } else if (inTime(mouse)) {
            pin(mouse);
        }
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        TimeWindow window = pane.window();
        double middle = (window.left() + window.right()) / 2;
        double step = (window.to() - window.from()) / (key.isShiftDown() ? 10.0 : 100.0);
        switch (key.getCode()) {
            case LEFT -> step(-step);
            case RIGHT -> step(step);
            case UP -> pane.scroll(-REACH);
            case DOWN -> pane.scroll(REACH);
            case PLUS, EQUALS, ADD -> window.zoom(1 / STEP, middle);
            case MINUS, SUBTRACT -> window.zoom(STEP, middle);
            case HOME -> window.fit();
            case END -> window.follow(true);
            default -> {
                return;
            }
        }
        pane.repaint();
        key.consume();
    }

    private void step(double nanos) {
        scope.cursor().step(Math.round(nanos));
    }
}
