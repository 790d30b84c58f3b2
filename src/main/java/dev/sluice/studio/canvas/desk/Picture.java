package dev.sluice.studio.canvas.desk;

import dev.sluice.studio.canvas.layer.Surface;
import dev.sluice.studio.canvas.mark.Marks;
import dev.sluice.studio.canvas.place.Camera;
import dev.sluice.studio.canvas.run.RunPicture;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.theme.Colouring;
import dev.sluice.studio.theme.ItemColours;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The painted picture: the document, its run, what was found, and the marks of the present gesture.
public final class Picture {
    private final Desk desk;
    private final Sheet sheet;
    private final Camera camera;
    private final RunPicture run = new RunPicture();
    private final Surface surface;
    private final Marks marks;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.BIRTH);
    private Selection found = Selection.NONE;

    Picture(Desk desk, Sheet sheet, Camera camera) {
        this.desk = desk;
        this.sheet = sheet;
        this.camera = camera;
        this.surface = new Surface(desk::refresh, new Layers(this, desk.model()));
        this.marks = new Marks(surface::paintAll, surface::paintLive);
        theme.subscribe(surface::theme);
        run.calmProperty().subscribe(surface::paintLive);
        colouring.subscribe(surface::paintLive);
    }

    /// What it is painted on.
    public Surface surface() {
        return surface;
    }

    RunPicture run() {
        return run;
    }

    Marks marks() {
        return marks;
    }

    /// Light or dark; the window sets it together with [Theme#apply].
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What the colours of items tell.
    public ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    Roles roles() {
        return theme.get().roles();
    }

    /// Marks what was found; nothing takes the marks away.
    public void highlight(Selection matches) {
        found = matches;
        surface.paintLive();
    }

    void paintAll() {
        surface.paintAll();
    }

    void paintLive() {
        surface.paintLive();
    }

    /// The camera has moved.
    void moved() {
        surface.viewport(camera.viewport());
    }

    Layers.Scene scene() {
        return new Layers.Scene(
                run.frame(
                        sheet.board(),
                        new ItemColours(sheet.births(), colouring.get()),
                        desk.model().selectionProperty().get(),
                        camera.viewport(),
                        camera.seen()),
                sheet.scenery(),
                found);
    }
}
