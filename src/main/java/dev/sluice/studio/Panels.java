package dev.sluice.studio;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Palette and inspector beside the canvas, the dock below it. In a narrow window the inspector is there only
/// while something is selected.
final class Panels {
    private static final double PALETTE_WIDTH = 216;
    private static final double INSPECTOR_WIDTH = 272;
    private static final double DOCK_HEIGHT = 236;
    private static final double READABLE_HEIGHT = 340;
    private static final double LARGEST_SHARE = 0.5;

    private final SplitPane all;
    private final SplitPane middle;
    private final Region inspector;
    private final Region dock;
    private final BooleanProperty paletteShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty dockShown = new SimpleBooleanProperty(true);
    private double dockHeight = DOCK_HEIGHT;
    private boolean narrow;
    private boolean wanted;

    Panels(Region palette, Region canvas, Region dock, Region inspector) {
        this.inspector = inspector;
        this.dock = dock;
        middle = new SplitPane(canvas, dock);
        middle.setOrientation(Orientation.VERTICAL);
        all = new SplitPane(palette, middle, inspector);
        SplitPane.setResizableWithParent(palette, false);
        SplitPane.setResizableWithParent(dock, false);
        SplitPane.setResizableWithParent(inspector, false);
        Dividers.keep(all, PALETTE_WIDTH, INSPECTOR_WIDTH);
        Dividers.keepBelow(middle, height -> Math.min(dockHeight, height * LARGEST_SHARE));
        paletteShown.subscribe(shown -> show(all, palette, 0, shown));
        dockShown.subscribe(shown -> show(middle, dock, 1, shown));
        inspectorShown.subscribe(this::inspect);
    }

    SplitPane all() {
        return all;
    }

    BooleanProperty paletteShown() {
        return paletteShown;
    }

    BooleanProperty inspectorShown() {
        return inspectorShown;
    }

    BooleanProperty dockShown() {
        return dockShown;
    }

    /// Shows the dock, with room to read in it.
    void openDock() {
        dockShown.set(true);
        dockHeight = READABLE_HEIGHT;
        double height = middle.getHeight();
        double wanted = Math.min(dockHeight, height * LARGEST_SHARE);
        if (height > 0 && dock.getHeight() < wanted) {
            middle.setDividerPositions(1 - wanted / height);
        }
    }

    void narrow(boolean isNarrow) {
        narrow = isNarrow;
        inspect();
    }

    /// Whether there is something to show at the right: in a narrow window the column is there only then.
    void wanted(boolean something) {
        wanted = something;
        inspect();
    }

    private void inspect() {
        boolean shown = inspectorShown.get() && (wanted || !narrow);
        if (shown == all.getItems().contains(inspector)) {
            return;
        }
        show(all, inspector, all.getItems().size(), shown);
        if (shown && all.getWidth() > 0) {
            all.setDividerPosition(
                    all.getDividers().size() - 1, 1 - INSPECTOR_WIDTH / all.getWidth());
        }
    }

    private static void show(SplitPane pane, Node panel, int place, boolean shown) {
        if (!shown) {
            pane.getItems().remove(panel);
        } else if (!pane.getItems().contains(panel)) {
            pane.getItems().add(Math.min(place, pane.getItems().size()), panel);
        }
    }
}
