package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.canvas.place.GroupFrame;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.model.Selection;

import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Affine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The places of notes and groups in the scene, for screen readers and tests. Their look is painted.
public final class SceneryLayer extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Affine look = new Affine();
    private final Map<String, Region> places = new HashMap<>();

    public SceneryLayer() {
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().add(look);
    }

    public void view(Viewport viewport) {
        double zoom = viewport.zoom();
        look.setToTransform(zoom, 0, -viewport.x() * zoom, 0, zoom, -viewport.y() * zoom);
    }

    public void show(Scenery scenery, Selection chosen) {
        Set<String> kept = new HashSet<>();
        for (NoteCard card : scenery.notes()) {
            boolean picked = chosen.notes().contains(card.id());
            kept.add(place("note-" + card.id(), card.area(), card.spoken(), picked));
        }
        for (GroupFrame frame : scenery.groups()) {
            boolean picked = chosen.groups().contains(frame.id());
            kept.add(place("group-" + frame.id(), frame.title(), frame.spoken(), picked));
        }
        places.keySet().retainAll(kept);
        getChildren().retainAll(places.values());
    }

    private String place(String id, Rectangle2D area, String spoken, boolean picked) {
        Region region =
                places.computeIfAbsent(
                        id,
                        _ -> {
                            Region made = new Region();
                            made.setId(id);
                            made.setManaged(false);
                            made.setAccessibleRole(AccessibleRole.NODE);
                            getChildren().add(made);
                            return made;
                        });
        region.setAccessibleText(spoken);
        region.pseudoClassStateChanged(SELECTED, picked);
        region.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        return id;
    }
}
