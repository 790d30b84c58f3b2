package dev.sluice.studio.dock;

import dev.sluice.studio.model.Journey;
import dev.sluice.studio.model.Stay;
import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The time of an item as one bar, cut by where it was and how. A click looks at that moment.
final class JourneyBar extends Painting {
    private static final double EDGE = 10;
    private static final double HEIGHT = 26;
    private static final double FOOT = 16;
    private static final double PAD = 6;
    private static final Font MONO = Fonts.MONO.of(11);
    private static final Font SMALL = Fonts.MONO.of(10.5);

    private final Scope scope;
    private final ItemTelling telling;
    private Journey journey = Journey.NONE;

    JourneyBar(Scope scope, ItemTelling telling) {
        this.scope = scope;
        this.telling = telling;
        setId("journey-bar");
        setMinHeight(HEIGHT + FOOT);
        setPrefHeight(HEIGHT + FOOT);
        setOnMousePressed(this::pin);
        setOnMouseDragged(this::pin);
        scope.cursor().markedProperty().subscribe(this::repaint);
        scope.theme().subscribe(this::repaint);
    }

    void show(Journey shown) {
        journey = shown;
        repaint();
    }

    private void pin(MouseEvent mouse) {
        if (journey.took() > 0) {
            double part = (mouse.getX() - EDGE) / (getWidth() - 2 * EDGE);
            scope.cursor()
                    .pin(journey.from() + Math.round(Math.clamp(part, 0, 1) * journey.took()));
        }
    }

    private double x(long time, double width) {
        double part = (time - journey.from()) / (double) Math.max(1, journey.took());
        return EDGE + part * (width - 2 * EDGE);
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        if (journey.stays().isEmpty()) {
            return;
        }
        for (Stay stay : journey.stays()) {
            stretch(g, stay, x(stay.from(), width), x(stay.to(), width));
        }
        ends(g, width);
        scope.cursor().markedProperty().get().ifPresent(time -> cursor(g, time, width));
    }

    private void stretch(GraphicsContext g, Stay stay, double from, double to) {
        double room = Math.max(1, to - from - 1);
        Color colour = scope.roles().get(role(stay));
        if (stay.how() == Stay.How.STALLED) {
            Hatch.fill(g, colour, from, 0, room, HEIGHT);
            g.setFill(colour.deriveColor(0, 1, 1, 0.12));
        } else {
            g.setFill(colour.deriveColor(0, 1, 1, stay.how() == Stay.How.WAITED ? 0.2 : 0.38));
        }
        g.fillRect(from, 0, room, HEIGHT);
        g.setFill(colour);
        g.fillRect(from, HEIGHT - 3, room, 3);
        telling.labels(stay).stream()
                .filter(words -> Fit.width(MONO, words) + 2 * PAD <= room)
                .findFirst()
                .ifPresent(words -> label(g, stay, words, from));
    }

    private void label(GraphicsContext g, Stay stay, String words, double from) {
        if (stay.how() == Stay.How.STALLED) {
            g.setFill(scope.roles().get(Role.PANEL).deriveColor(0, 1, 1, 0.75));
            g.fillRoundRect(from + 3, 3, Fit.width(MONO, words) + PAD, HEIGHT - 9, 6, 6);
        }
        g.setFont(MONO);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(scope.roles().get(Role.TEXT));
        g.fillText(words, from + PAD, HEIGHT / 2 - 1);
    }

    private Role role(Stay stay) {
        return switch (stay.how()) {
            case STALLED -> Role.STALLED;
            case BUFFERED -> Role.CHANNEL;
            case WORKED -> Role.SINK;
            case WAITED -> Role.OPERATOR;
        };
    }

    private void ends(GraphicsContext g, double width) {
        g.setFont(SMALL);
        g.setFill(scope.roles().get(Role.DIM));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Times.moment(journey.from()), EDGE, HEIGHT + FOOT / 2);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Times.moment(journey.from() + journey.took()), width - EDGE, HEIGHT + FOOT / 2);
    }

    private void cursor(GraphicsContext g, long time, double width) {
        if (time >= journey.from() && time <= journey.from() + journey.took()) {
            g.setStroke(scope.roles().get(Role.ACCENT));
            g.setLineWidth(1.5);
            g.strokeLine(x(time, width), 0, x(time, width), HEIGHT + 4);
        }
    }
}
