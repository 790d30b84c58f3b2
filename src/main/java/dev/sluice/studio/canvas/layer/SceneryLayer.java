package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.canvas.place.GroupFrame;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.place.Scenery;
import dev.sluice.studio.canvas.place.Stop;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The places of notes and groups in the scene, for the focus, screen readers and tests. Their look is painted.
public final class SceneryLayer extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Affine look = new Affine();
    private final Map<Stop, Region> places = new HashMap<>();

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
        Set<Stop> kept = new HashSet<>();
        for (NoteCard card : scenery.notes()) {
            boolean picked = chosen.notes().contains(card.id());
            Stop stop = new Stop.Noted(card.id());
            place(stop, "note-" + card.id(), card.area(), card.spoken(), picked);
            kept.add(stop);
        }
        for (GroupFrame frame : scenery.groups()) {
            boolean picked = chosen.groups().contains(frame.id());
            Stop stop = new Stop.Framed(frame.id());
            place(stop, "group-" + frame.id(), frame.title(), frame.spoken(), picked);
            kept.add(stop);
        }
        FocusKeeper.keep(
                this,
                places.entrySet().stream()
                        .filter(place -> !kept.contains(place.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        places.keySet().retainAll(kept);
        getChildren().retainAll(places.values());
    }

    private void place(Stop stop, String id, Rectangle2D area, String spoken, boolean picked) {
        Region region =
                places.computeIfAbsent(
                        stop,
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
    }

    /// Puts the focus on the group that is chosen, or on the note where nothing else is.
    ///
    /// @return whether there was one
    public boolean focus(Selection chosen) {
        Stream<Stop> wanted =
                !chosen.groups().isEmpty()
                        ? chosen.groups().stream().map(Stop.Framed::new)
                        : chosen.nodes().isEmpty()
                                ? chosen.notes().stream().map(Stop.Noted::new)
                                : Stream.empty();
        Optional<Region> place =
                wanted.flatMap(stop -> Optional.ofNullable(places.get(stop)).stream()).findFirst();
        place.ifPresent(Region::requestFocus);
        return place.isPresent();
    }

    /// The note or group that has the focus.
    public Optional<Stop> focused() {
        return places.entrySet().stream()
                .filter(place -> place.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
