package dev.sluice.studio.palette;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

import java.util.List;
import java.util.function.Supplier;

/// Fills the rows that come into view. Most kinds are further down, and a window opens faster without them.
final class RowsInView {
    private static final double LEAST_STEP = 30;
    private static final double MARGIN = 4 * LEAST_STEP;

    private final ScrollPane scroll;
    private final Supplier<List<KindRow>> rows;

    /// @param rows those that are shown, from the top
    RowsInView(ScrollPane scroll, Supplier<List<KindRow>> rows) {
        this.scroll = scroll;
        this.rows = rows;
        scroll.vvalueProperty().subscribe(this::fillInView);
        scroll.viewportBoundsProperty().subscribe(view -> fillTop(view.getHeight()));
        scroll.getContent()
                .layoutBoundsProperty()
                .subscribe(_ -> Platform.runLater(this::fillInView));
    }

    /// There are other rows now.
    void begin() {
        fillTop(scroll.getViewportBounds().getHeight());
    }

    private void fillTop(double height) {
        rows.get().stream().limit((long) Math.ceil(height / LEAST_STEP)).forEach(KindRow::fill);
    }

    /// And a few above and below.
    private void fillInView() {
        double height = scroll.getViewportBounds().getHeight();
        Bounds all = scroll.getContent().getLayoutBounds();
        double top = scroll.getVvalue() * Math.max(0, all.getHeight() - height);
        for (KindRow row : rows.get()) {
            double y = row.getParent().getLayoutY() + row.getLayoutY();
            if (y + row.getHeight() > top - MARGIN && y < top + height + MARGIN) {
                row.fill();
            }
        }
    }
}
