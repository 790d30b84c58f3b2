package dev.sluice.studio;

import dev.sluice.studio.PanelLayout.Panel;
import dev.sluice.studio.dock.DockView;

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
    private static final double LEAST_SIZE = 60;
    private static final double ROUNDING = 2;

    private final SplitPane all;
    private final SplitPane middle;
    private final Region palette;
    private final Region inspector;
    private final DockView dock;
    private final BooleanProperty paletteShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty dockShown = new SimpleBooleanProperty(true);
    private double paletteWidth = PALETTE_WIDTH;
    private double inspectorWidth = INSPECTOR_WIDTH;
    private double dockHeight = DOCK_HEIGHT;
    private boolean narrow;
    private boolean wanted;

    Panels(Region palette, Region canvas, DockView dock, Region inspector) {
        this.palette = palette;
        this.inspector = inspector;
        this.dock = dock;
        middle = new SplitPane(canvas, dock);
        middle.setOrientation(Orientation.VERTICAL);
        all = new SplitPane(palette, middle, inspector);
        SplitPane.setResizableWithParent(palette, false);
        SplitPane.setResizableWithParent(dock, false);
        SplitPane.setResizableWithParent(inspector, false);
        Dividers.once(all.widthProperty(), this::placeColumns);
        Dividers.once(middle.heightProperty(), this::placeDock);
        paletteShown.subscribe(this::showPalette);
        dockShown.subscribe(this::showDock);
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
        if (dock.getHeight() < READABLE_HEIGHT) {
            dockHeight = READABLE_HEIGHT;
            placeDock();
        }
    }

    /// What is shown, and how large.
    PanelLayout layout() {
        measure();
        return new PanelLayout(
                new Panel(paletteShown.get(), paletteWidth),
                new Panel(inspectorShown.get(), inspectorWidth),
                new Panel(dockShown.get(), dockHeight),
                dock.front());
    }

    /// Shows again what was shown, as large as it was.
    void restore(PanelLayout layout) {
        paletteShown.set(layout.palette().shown());
        inspectorShown.set(layout.inspector().shown());
        dockShown.set(layout.dock().shown());
        paletteWidth = Math.max(LEAST_SIZE, layout.palette().size());
        inspectorWidth = Math.max(LEAST_SIZE, layout.inspector().size());
        dockHeight = Math.max(LEAST_SIZE, layout.dock().size());
        dock.show(layout.page());
        placeColumns();
        placeDock();
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

    private void showPalette(boolean shown) {
        measure();
        show(all, palette, 0, shown);
        placeColumns();
    }

    private void showDock(boolean shown) {
        measure();
        show(middle, dock, 1, shown);
        placeDock();
    }

    private void inspect() {
        boolean shown = inspectorShown.get() && (wanted || !narrow);
        if (shown != all.getItems().contains(inspector)) {
            measure();
            show(all, inspector, all.getItems().size(), shown);
            placeColumns();
        }
    }

    /// Remembers how large their user made the panels that are there.
    private void measure() {
        if (all.getItems().contains(palette)) {
            paletteWidth = measured(palette.getWidth(), paletteWidth);
        }
        if (all.getItems().contains(inspector)) {
            inspectorWidth = measured(inspector.getWidth(), inspectorWidth);
        }
        if (middle.getItems().contains(dock)) {
            dockHeight = measured(dock.getHeight(), dockHeight);
        }
    }

    /// What differs by the width of a divider was not dragged; without this, panels would shrink from start to start.
    private static double measured(double now, double before) {
        return now > 0 && Math.abs(now - before) > ROUNDING ? now : before;
    }

    private void placeColumns() {
        double width = all.getWidth();
        if (width <= 0) {
            return;
        }
        if (all.getItems().contains(palette)) {
            all.setDividerPosition(0, Math.min(paletteWidth / width, LARGEST_SHARE));
        }
        if (all.getItems().contains(inspector)) {
            all.setDividerPosition(
                    all.getDividers().size() - 1,
                    1 - Math.min(inspectorWidth / width, LARGEST_SHARE));
        }
    }

    private void placeDock() {
        double height = middle.getHeight();
        if (height > 0 && middle.getItems().contains(dock)) {
            middle.setDividerPositions(1 - Math.min(dockHeight / height, LARGEST_SHARE));
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
