package dev.sluice.studio;

import dev.sluice.studio.PanelLayout.Panel;
import dev.sluice.studio.dock.DockView;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Palette and inspector beside the canvas, the dock below it. In a narrow window the inspector is there only
/// while something is selected; in a tiny one only what somebody asks for.
final class Panels {
    private static final double READABLE_HEIGHT = 340;
    private static final double NARROW = 1200;
    private static final double TINY = 520;
    private static final double LOW = 380;

    private final SplitPane all;
    private final SplitPane middle;
    private final Region palette;
    private final Region inspector;
    private final DockView dock;
    private final BooleanProperty paletteShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty dockShown = new SimpleBooleanProperty(true);
    private final PanelSize paletteWidth = new PanelSize(0.17, 168, 208);
    private final PanelSize inspectorWidth = new PanelSize(0.23, 232, 288);
    private final PanelSize dockHeight = new PanelSize(0.3, 200, 400);
    private final Yielding yieldingPalette = new Yielding(paletteShown);
    private final Yielding yieldingInspector = new Yielding(inspectorShown);
    private final Yielding yieldingDock = new Yielding(dockShown);
    private double room;
    private boolean narrow;
    private boolean wanted;

    Panels(Region palette, Region canvas, DockView dock, Region inspector) {
        this.palette = palette;
        this.inspector = inspector;
        this.dock = dock;
        middle = new SplitPane(canvas, dock);
        middle.setOrientation(Orientation.VERTICAL);
        all = new SplitPane(palette, middle, inspector);
        middle.setMinSize(0, 0);
        all.setMinSize(0, 0);
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
            dockHeight.choose(READABLE_HEIGHT);
            placeDock();
        }
    }

    /// What is shown, and how large.
    PanelLayout layout() {
        measure();
        return new PanelLayout(
                new Panel(yieldingPalette.wanted(), paletteWidth.chosen()),
                new Panel(yieldingInspector.wanted(), inspectorWidth.chosen()),
                new Panel(yieldingDock.wanted(), dockHeight.chosen()),
                dock.front());
    }

    /// Shows again what was shown, as large as it was.
    void restore(PanelLayout layout) {
        yieldingPalette.want(layout.palette().shown());
        yieldingInspector.want(layout.inspector().shown());
        yieldingDock.want(layout.dock().shown());
        paletteWidth.choose(layout.palette().size());
        inspectorWidth.choose(layout.inspector().size());
        dockHeight.choose(layout.dock().size());
        dock.show(layout.page());
        placeColumns();
        placeDock();
    }

    /// Has those leave for which a window of this width is too small.
    void fitWidth(double width) {
        if (width > 0) {
            room = width;
            narrow = width < NARROW;
            yieldingPalette.scarce(width < TINY);
            yieldingInspector.scarce(width < TINY);
            inspect();
        }
    }

    /// The same of its height.
    void fitHeight(double height) {
        if (height > 0) {
            yieldingDock.scarce(height < LOW);
        }
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
            paletteWidth.measure(palette.getWidth());
        }
        if (all.getItems().contains(inspector)) {
            inspectorWidth.measure(inspector.getWidth());
        }
        if (middle.getItems().contains(dock)) {
            dockHeight.measure(dock.getHeight());
        }
    }

    /// Where the window has another width already, again after the layout, which does not keep what is set before.
    private void placeColumns() {
        Scene scene = all.getScene();
        if (scene != null && Math.abs(room - all.getWidth()) > 1) {
            scene.addPostLayoutPulseListener(againIn(scene));
        }
        divideColumns();
    }

    private Runnable againIn(Scene scene) {
        return new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                divideColumns();
            }
        };
    }

    private void divideColumns() {
        double width = all.getWidth();
        if (width <= 0) {
            return;
        }
        if (all.getItems().contains(palette)) {
            all.setDividerPosition(0, paletteWidth.of(width));
        }
        if (all.getItems().contains(inspector)) {
            all.setDividerPosition(all.getDividers().size() - 1, 1 - inspectorWidth.of(width));
        }
    }

    private void placeDock() {
        double height = middle.getHeight();
        if (height > 0 && middle.getItems().contains(dock)) {
            middle.setDividerPositions(1 - dockHeight.of(height));
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
