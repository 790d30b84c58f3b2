package dev.sluice.studio.dock;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Fonts;
import dev.sluice.studio.theme.Role;
import dev.sluice.telemetry.Event;

import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// A row of discs for each node: what passed there, when. Wheel and drag move through time, a click on a disc follows
/// its item, a click elsewhere pins the time cursor.
final class MarblesPane extends Painting {
    private static final Strings WORDS = Strings.of(MarblesPane.class);
    static final double GUTTER = 116;
    static final double TOP = 18;
    static final double AXIS = 22;
    private static final long USUAL = 2_000_000_000;

    /// What is free at the right of the lines.
    static final double RIGHT = 36;

    private static final double ROW = 28;
    private static final double LEAST_ROW = 20;
    private static final Font NAME = Fonts.MONO.of(11.5);

    private final Scope scope;
    private final Tracks tracks;
    private final TimeWindow window;
    private final ScrollBar scroll = new ScrollBar();
    private final MarbleTools tools;
    private final Label empty = new Label(WORDS.text("marbles.empty"));
    private final MarbleHands hands;
    private List<Row> rows = List.of();
    private boolean stale = true;
    private List<Disc> discs = List.of();
    private Set<Row> dense = Set.of();
    private Optional<Disc> hovered = Optional.empty();
    private double mouseY = -1;

    MarblesPane(Scope scope) {
        this.scope = scope;
        this.tracks = new Tracks(scope::colour);
        this.window = new TimeWindow(USUAL, true, scope.range());
        scope.range().watch(this::repaint);
        this.tools = new MarbleTools(window, this::repaint);
        setId("marbles");
        getStyleClass().add("marbles");
        setFocusTraversable(true);
        setMinSize(200, 60);
        setAccessibleText(WORDS.text("marbles.spoken"));
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.valueProperty().subscribe(this::repaint);
        empty.getStyleClass().add("empty-state");
        getChildren().addAll(scroll, tools, empty);
        this.hands = new MarbleHands(this, scope);
        scope.run().watch((_, _) -> frame());
        scope.run().onClear(this::restart);
        scope.editor().selectionProperty().subscribe(this::reread);
        scope.editor().pipelineProperty().subscribe(this::reread);
        scope.run().startedProperty().subscribe(this::reread);
        scope.cursor().markedProperty().subscribe(this::repaint);
        scope.cursor().pinnedProperty().subscribe(this::stay);
        scope.followed().itemProperty().subscribe(this::repaint);
        scope.theme().subscribe(this::repaint);
        scope.colouring().subscribe(this::recolour);
        shownProperty().subscribe(this::frame);
    }

    TimeWindow window() {
        return window;
    }

    List<Disc> discs() {
        return discs;
    }

    /// @param y where the mouse is, or -1
    void hover(Optional<Disc> disc, double y) {
        hovered = disc;
        mouseY = y;
        repaint();
    }

    /// Moves the rows up or down.
    void scroll(double pixels) {
        scroll.setValue(Math.clamp(scroll.getValue() + pixels, 0, scroll.getMax()));
    }

    /// A pinned moment stays in sight; without one the present is followed again.
    private void stay(OptionalLong pinned) {
        window.hold(pinned.isPresent());
        pinned.ifPresent(window::reveal);
        repaint();
    }

    private void restart() {
        tracks.clear();
        window.restart();
        discs = List.of();
        hovered = Optional.empty();
        repaint();
    }

    private void recolour() {
        tracks.clear();
        frame();
    }

    private void reread() {
        stale = true;
        requestLayout();
        repaint();
    }

    /// Only when they are seen, for a drag on the canvas changes the document at every move.
    private void rows() {
        Pipeline pipeline = scope.pipeline();
        Set<String> selection = scope.editor().selectionProperty().get();
        if (stale && shownProperty().get()) {
            stale = false;
            rows = Row.of(pipeline, selection, scope.catalog());
        }
    }

    private void frame() {
        if (!shownProperty().get()) {
            return;
        }
        boolean still = scope.run().phaseProperty().get() != Phase.RUNNING;
        boolean news =
                scope.run().recording().log().map(log -> tracks.catchUp(log, still)).orElse(false);
        long end = scope.run().recording().end();
        long from = window.from();
        window.reach(end);
        boolean moved = window.from() != from;
        tools.show();
        if (moved) {
            hands.hoverAgain();
        }
        if (news || moved) {
            repaint();
        }
    }

    /// The height of a row: they share what there is, within limits.
    private double row() {
        double room = getHeight() - TOP - AXIS;
        return Math.clamp(room / Math.max(1, rows.size()), LEAST_ROW, ROW + 6);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        rows();
        double room = Math.max(1, getHeight() - TOP - AXIS);
        double all = row() * rows.size();
        scroll.setVisible(all > room + 1);
        scroll.setMax(Math.max(0, all - room));
        scroll.setVisibleAmount(scroll.getMax() * room / Math.max(1, all));
        scroll.setUnitIncrement(ROW);
        scroll.setValue(Math.min(scroll.getValue(), scroll.getMax()));
        scroll.resizeRelocate(getWidth() - 12, TOP, 10, room);
        double width = tools.prefWidth(-1);
        tools.resizeRelocate(getWidth() - width - RIGHT, getHeight() - AXIS, width, AXIS);
        empty.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    void paint(GraphicsContext g, double width, double height) {
        rows();
        empty.setVisible(scope.run().recording().isEmpty() || rows.isEmpty());
        tools.setVisible(!empty.isVisible());
        if (empty.isVisible()) {
            return;
        }
        window.place(GUTTER, width - GUTTER - RIGHT);
        double bottom = height - AXIS;
        TimeAxis axis = new TimeAxis(g, scope.roles(), window);
        axis.ticks(TOP, bottom, height - AXIS / 2, tools.getLayoutX() - 4);
        g.save();
        g.beginPath();
        g.rect(0, TOP, width, bottom - TOP);
        g.clip();
        paintRows(g, bottom);
        g.restore();
        scope.cursor().markedProperty().get().ifPresent(time -> axis.cursor(time, 1, bottom));
        tip(g, width, height);
    }

    private void paintRows(GraphicsContext g, double bottom) {
        OptionalLong followed = scope.followed().itemProperty().get();
        List<Event> story =
                followed.isPresent()
                        ? scope.run().recording().story(followed.getAsLong())
                        : List.of();
        Set<Long> told = story.stream().map(Event::seq).collect(Collectors.toSet());
        MarblePainter painter =
                new MarblePainter(
                        g,
                        scope.roles(),
                        window,
                        tracks,
                        scope.run().recording(),
                        disc -> told.contains(disc.seq()));
        double row = row();
        path(g, row, story);
        for (int i = 0; i < rows.size(); i++) {
            double y = y(i, row);
            if (y > TOP - row && y < bottom + row) {
                name(g, rows.get(i), y);
                painter.paint(rows.get(i), y, row);
            }
        }
        discs = List.copyOf(painter.discs());
        dense = rows.stream().filter(painter::dense).collect(Collectors.toSet());
    }

    private double y(int place, double row) {
        return TOP + (place + 0.5) * row - scroll.getValue();
    }

    private void name(GraphicsContext g, Row row, double y) {
        boolean selected = scope.editor().selectionProperty().get().contains(row.id());
        g.setFont(NAME);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(scope.roles().get(selected ? Role.TEXT : Role.DIM));
        g.fillText(Fit.of(NAME, row.title(), GUTTER - 26), 14, y);
    }

    /// Joins all places of the followed item in the order of time.
    private void path(GraphicsContext g, double row, List<Event> story) {
        g.save();
        g.beginPath();
        g.rect(GUTTER, TOP, getWidth() - GUTTER, getHeight() - TOP);
        g.clip();
        g.setStroke(scope.roles().get(Role.ACCENT));
        g.setLineWidth(1.5);
        g.beginPath();
        boolean first = true;
        for (Disc stop : ItemPath.of(story, rows)) {
            double x = window.x(stop.time());
            double y = y(rows.indexOf(stop.row()), row);
            if (first) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
            first = false;
        }
        g.stroke();
        g.restore();
    }

    /// What is under the mouse: an item, or the bars that many items are.
    private void tip(GraphicsContext g, double width, double height) {
        MarbleTips tips = new MarbleTips(g, scope, window, width, height);
        OptionalLong time = scope.cursor().markedProperty().get();
        int place = (int) Math.floor((mouseY - TOP + scroll.getValue()) / row());
        boolean over = mouseY >= TOP && mouseY < height - AXIS && place < rows.size();
        if (hovered.isPresent()) {
            tips.item(hovered.get());
        } else if (over && time.isPresent() && dense.contains(rows.get(place))) {
            tips.rate(rows.get(place), time.getAsLong(), mouseY);
        }
    }
}
