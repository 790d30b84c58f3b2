package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.canvas.paint.Tints;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Camera;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.State;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The whole document, small: nodes in the colours of their families, trouble in its own, a frame around what is
/// seen. Dragging the frame, or a click beside it, moves the picture.
///
/// Nodes are painted only when the document changes, trouble when other nodes are in it, the frame when it moves.
public final class Minimap extends Region {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 104;
    private static final double EDGE = 12;
    private static final double FROM_WIDTH = 640;
    private static final double FROM_HEIGHT = 400;
    private static final double ROOMY_WIDTH = 880;
    private static final double ROOMY_HEIGHT = 480;
    private static final double PAD = 8;
    private static final double LEAST = 2.5;
    private static final double MOST_SCALE = 0.12;

    private final Camera camera;
    private final Canvas nodes = new Canvas(WIDTH, HEIGHT);
    private final Canvas trouble = new Canvas(WIDTH, HEIGHT);
    private final Region frame = new Region();
    private Board board = Board.EMPTY;
    private Roles roles;
    private Set<String> stalled = Set.of();
    private Set<String> failed = Set.of();
    private Scaled scaled = new Scaled(0, 0, 1);
    private boolean room;
    private boolean roomy;
    private boolean stale = true;
    private double dense = 1;
    private Point2D grip = Point2D.ZERO;

    /// Where a point of the document is in here.
    private record Scaled(double x, double y, double scale) {
        Rectangle2D of(Rectangle2D area) {
            return new Rectangle2D(
                    (area.getMinX() - x) * scale,
                    (area.getMinY() - y) * scale,
                    Math.max(LEAST, area.getWidth() * scale),
                    Math.max(LEAST, area.getHeight() * scale));
        }

        Point2D back(double atX, double atY) {
            return new Point2D(x + atX / scale, y + atY / scale);
        }
    }

    public Minimap(Camera camera, Roles roles) {
        this.camera = camera;
        this.roles = roles;
        setId("minimap");
        getStyleClass().add("minimap");
        setManaged(false);
        setAccessibleText(Strings.of(Minimap.class).text("minimap"));
        frame.getStyleClass().add("minimap-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        getChildren().addAll(nodes, trouble, frame);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /// Lies in the lower right corner of a canvas of this size, where there is room for both.
    public void place(double canvasWidth, double canvasHeight, boolean wanted) {
        room = wanted && canvasWidth >= FROM_WIDTH && canvasHeight >= FROM_HEIGHT;
        roomy = canvasWidth >= ROOMY_WIDTH && canvasHeight >= ROOMY_HEIGHT;
        appear();
        resizeRelocate(canvasWidth - WIDTH - EDGE, canvasHeight - HEIGHT - EDGE, WIDTH, HEIGHT);
    }

    public void show(Board changed) {
        board = changed;
        stale = true;
        requestLayout();
    }

    /// Paints more pixels than the layout has, for pictures above 100 %.
    public void oversample(double factor) {
        dense = factor;
        for (Canvas canvas : List.of(nodes, trouble)) {
            canvas.setWidth(WIDTH * factor);
            canvas.setHeight(HEIGHT * factor);
            canvas.getTransforms().setAll(new Scale(1 / factor, 1 / factor));
        }
        stale = true;
        requestLayout();
    }

    public void roles(Roles changed) {
        roles = changed;
        stale = true;
        requestLayout();
    }

    /// The camera has moved.
    public void moved() {
        appear();
        requestLayout();
    }

    /// While everything is seen, only where it covers nothing.
    private void appear() {
        setVisible(room && (more() || (roomy && coversNothing())));
    }

    private boolean coversNothing() {
        if (board.boxes().isEmpty()) {
            return false;
        }
        double zoom = camera.viewport().zoom();
        Rectangle2D seen = camera.seen();
        double width = (WIDTH + EDGE) / zoom;
        double height = (HEIGHT + EDGE) / zoom;
        Rectangle2D under =
                new Rectangle2D(
                        Math.max(seen.getMinX(), seen.getMaxX() - width),
                        Math.max(seen.getMinY(), seen.getMaxY() - height),
                        width,
                        height);
        return board.boxesAt(under).isEmpty();
    }

    private boolean more() {
        Rectangle2D seen = camera.seen();
        return board.extent().filter(all -> !seen.contains(all)).isPresent();
    }

    /// Shows which nodes are in trouble.
    public void live(Sample sample) {
        Set<String> waiting = new HashSet<>();
        Set<String> broken = new HashSet<>();
        sample.nodes()
                .forEach(
                        (id, node) -> {
                            if (node.state() == State.STALLED) {
                                waiting.add(id);
                            } else if (node.state() == State.FAILED) {
                                broken.add(id);
                            }
                        });
        if (!waiting.equals(stalled) || !broken.equals(failed)) {
            stalled = waiting;
            failed = broken;
            if (isVisible()) {
                paintTrouble();
            }
        }
    }

    public void clearRun() {
        stalled = Set.of();
        failed = Set.of();
        paintTrouble();
    }

    private void pressed(MouseEvent event) {
        Rectangle2D seen = scaled.of(camera.seen());
        boolean inside = seen.contains(event.getX(), event.getY());
        Point2D middle =
                new Point2D(
                        (seen.getMinX() + seen.getMaxX()) / 2,
                        (seen.getMinY() + seen.getMaxY()) / 2);
        grip = inside ? middle.subtract(event.getX(), event.getY()) : Point2D.ZERO;
        dragged(event);
    }

    private void dragged(MouseEvent event) {
        Point2D to = scaled.back(event.getX() + grip.getX(), event.getY() + grip.getY());
        camera.centre(to.getX(), to.getY());
    }

    @Override
    protected void layoutChildren() {
        Rectangle2D all = board.extent().orElse(camera.seen());
        Scaled now = scaled(all);
        if (stale || !now.equals(scaled)) {
            stale = false;
            scaled = now;
            paintNodes();
            paintTrouble();
        }
        Rectangle2D seen = now.of(camera.seen());
        double left = Math.clamp(seen.getMinX(), 1, WIDTH - 4);
        double top = Math.clamp(seen.getMinY(), 1, HEIGHT - 4);
        double right = Math.clamp(seen.getMaxX(), left + 3, Math.max(left + 3, WIDTH - 1));
        double bottom = Math.clamp(seen.getMaxY(), top + 3, Math.max(top + 3, HEIGHT - 1));
        frame.resizeRelocate(left, top, right - left, bottom - top);
    }

    private static Scaled scaled(Rectangle2D all) {
        double fit =
                Math.min(
                        (WIDTH - 2 * PAD) / Math.max(1, all.getWidth()),
                        (HEIGHT - 2 * PAD) / Math.max(1, all.getHeight()));
        double scale = Math.min(fit, MOST_SCALE);
        double x = (all.getMinX() + all.getMaxX()) / 2 - WIDTH / 2 / scale;
        double y = (all.getMinY() + all.getMaxY()) / 2 - HEIGHT / 2 / scale;
        return new Scaled(x, y, scale);
    }

    private void paintNodes() {
        GraphicsContext gc = cleared(nodes);
        board.boxes().values().forEach(box -> fill(gc, box, roles.get(Tints.of(box))));
    }

    private void paintTrouble() {
        GraphicsContext gc = cleared(trouble);
        Color waiting = roles.get(Role.STALLED);
        Color broken = roles.get(Role.FAILED);
        stalled.forEach(id -> board.box(id).ifPresent(box -> fill(gc, box, waiting)));
        failed.forEach(id -> board.box(id).ifPresent(box -> fill(gc, box, broken)));
    }

    private GraphicsContext cleared(Canvas canvas) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setTransform(dense, 0, 0, dense, 0, 0);
        gc.clearRect(0, 0, WIDTH, HEIGHT);
        return gc;
    }

    private void fill(GraphicsContext gc, Box box, Color colour) {
        Rectangle2D area = scaled.of(box.area());
        gc.setFill(colour);
        gc.fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
}
