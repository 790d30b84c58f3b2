package dev.sluice.studio.palette;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

import java.util.List;
import java.util.function.Supplier;

/// Fills the rows that are in view or soon may be. Most kinds are further down, and a window opens faster without them.
final class RowsInView {
    private static final int AT_ONCE = 40;
    private static final double LEAST_HEIGHT = 26;

    private final ScrollPane scroll;
    private final Supplier<List<KindRow>> rows;

    /// @param rows those that are shown, from the top
    RowsInView(ScrollPane scroll, Supplier<List<KindRow>> rows) {
        this.scroll = scroll;
        this.rows = rows;
        scroll.vvalueProperty().subscribe(this::fillNear);
        scroll.viewportBoundsProperty().subscribe(view -> fillTop(view.getHeight()));
        scroll.getContent()
                .layoutBoundsProperty()
                .subscribe(_ -> Platform.runLater(this::fillNear));
    }

    /// There are other rows now.
    void begin() {
        fillTop(AT_ONCE * LEAST_HEIGHT);
    }

    private void fillTop(double height) {
        rows.get().stream().limit((long) Math.ceil(height / LEAST_HEIGHT)).forEach(KindRow::fill);
    }

    /// As far above and below as is in view.
    private void fillNear() {
        double height = scroll.getViewportBounds().getHeight();
        Bounds all = scroll.getContent().getLayoutBounds();
        double top = scroll.getVvalue() * Math.max(0, all.getHeight() - height);
        for (KindRow row : rows.get()) {
            double y = row.getParent().getLayoutY() + row.getLayoutY();
            if (y + row.getHeight() > top - height && y < top + 2 * height) {
                row.fill();
            }
        }
    }
}
