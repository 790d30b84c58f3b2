package dev.sluice.studio.canvas.desk;

import dev.sluice.studio.canvas.layer.Footer;
import dev.sluice.studio.canvas.layer.Minimap;
import dev.sluice.studio.canvas.layer.NodeLayer;
import dev.sluice.studio.canvas.layer.SceneryLayer;
import dev.sluice.studio.canvas.place.Camera;
import dev.sluice.studio.model.Selection;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

import java.util.List;
import java.util.Set;

/// What lies over the picture and follows it: the places of nodes and notes, the map, the line at the bottom.
public final class Overlays {
    private static final double FOOTER = 28;

    private final SceneryLayer scenery = new SceneryLayer();
    private final NodeLayer nodes = new NodeLayer();
    private final Footer footer = new Footer();
    private final Camera camera;
    private final Minimap minimap;
    private final BooleanProperty minimapWanted = new SimpleBooleanProperty(true);

    Overlays(Camera camera) {
        this.camera = camera;
        this.minimap = new Minimap(camera, Theme.LIGHT.roles());
    }

    /// From the bottom up.
    public List<Node> all() {
        return List.of(scenery, nodes, footer, minimap);
    }

    /// Whether the minimap is shown where there is room.
    public BooleanProperty minimapWanted() {
        return minimapWanted;
    }

    SceneryLayer scenery() {
        return scenery;
    }

    NodeLayer nodes() {
        return nodes;
    }

    void theme(Theme theme) {
        minimap.roles(theme.roles());
    }

    void oversample(double factor) {
        minimap.oversample(factor);
    }

    void selected(Set<String> selection) {
        nodes.selection(selection);
    }

    void chosen(Sheet sheet, Selection selection) {
        scenery.show(sheet.scenery(), selection);
    }

    /// The document was laid out anew.
    void laidOut(Sheet sheet, Selection selection) {
        nodes.show(sheet.board());
        scenery.show(sheet.scenery(), selection);
        minimap.show(sheet.board());
    }

    /// Something of it may be elsewhere in the picture.
    ///
    /// @return false when it is to be called once more, see [NodeLayer#view]
    boolean moved(Sheet sheet, Set<String> selection) {
        boolean whole = nodes.view(camera.viewport(), camera.seen());
        scenery.view(camera.viewport());
        nodes.selection(selection);
        minimap.moved();
        footer.show(camera.viewport(), sheet.board());
        return whole;
    }

    void live(Sample now) {
        nodes.states(now);
        minimap.live(now);
    }

    /// @param words where the item is that is followed; empty for none
    void followed(String words) {
        footer.followed(words);
    }

    void clearRun() {
        footer.followed("");
        minimap.clearRun();
    }

    void layOut(double width, double height) {
        footer.resizeRelocate(0, height - FOOTER, width, FOOTER);
        minimap.place(width, height, minimapWanted.get());
    }
}
