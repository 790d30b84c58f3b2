package dev.sluice.studio.canvas.hand;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.place.GroupFrame;
import dev.sluice.studio.canvas.place.NoteCard;
import dev.sluice.studio.canvas.write.Writing;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.geometry.Rectangle2D;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a press on a note or on the title of a group begins.
final class SceneryHands {
    private final Desk desk;
    private final Writing writing;
    private final EditorModel model;

    SceneryHands(Desk desk, Writing writing) {
        this.desk = desk;
        this.writing = writing;
        this.model = desk.model();
    }

    Optional<Gesture> note(Mouse mouse, long gesture) {
        return desk.scenery()
                .noteAt(mouse.at().getX(), mouse.at().getY())
                .map(card -> note(card, mouse, gesture));
    }

    private Gesture note(NoteCard card, Mouse mouse, long gesture) {
        desk.focus().away();
        Selection before = model.chosen();
        boolean fresh = !before.notes().contains(card.id());
        if (fresh) {
            model.select(
                    mouse.add() ? with(before, card.id()) : Selection.notes(Set.of(card.id())));
        }
        if (card.corner(mouse.at().getX(), mouse.at().getY())) {
            return SceneryGesture.resize(model, card, mouse, gesture);
        }
        Runnable less =
                () ->
                        model.select(
                                mouse.add()
                                        ? without(before, card.id())
                                        : Selection.notes(Set.of(card.id())));
        return SceneryGesture.move(model, card.area(), mouse, gesture, fresh ? () -> {} : less);
    }

    private static Selection with(Selection before, String note) {
        Set<String> notes = new HashSet<>(before.notes());
        notes.add(note);
        return new Selection(before.nodes(), notes, Set.of(), Optional.empty());
    }

    private static Selection without(Selection before, String note) {
        Set<String> notes = new HashSet<>(before.notes());
        notes.remove(note);
        return new Selection(before.nodes(), notes, Set.of(), Optional.empty());
    }

    Optional<Gesture> title(Mouse mouse, long gesture) {
        return desk.scenery()
                .titleAt(mouse.at().getX(), mouse.at().getY())
                .map(frame -> title(frame, mouse, gesture));
    }

    /// Its nodes stay on the grid, whatever the frame around them is.
    private Gesture title(GroupFrame frame, Mouse mouse, long gesture) {
        desk.focus().away();
        model.select(Selection.group(frame.group()));
        Rectangle2D held =
                frame.group().nodes().stream()
                        .flatMap(id -> model.pipeline().node(id).stream())
                        .findFirst()
                        .map(node -> new Rectangle2D(node.x(), node.y(), 1, 1))
                        .orElse(frame.area());
        return SceneryGesture.move(model, held, mouse, gesture, () -> {});
    }

    /// A double click writes on a note or names a group.
    ///
    /// @return whether one is there
    boolean edit(Mouse mouse) {
        double x = mouse.at().getX();
        double y = mouse.at().getY();
        Optional<NoteCard> card = desk.scenery().noteAt(x, y);
        Optional<GroupFrame> frame = desk.scenery().titleAt(x, y);
        card.ifPresentOrElse(
                found -> writing.note(found.id()),
                () -> frame.ifPresent(found -> writing.group(found.id())));
        return card.isPresent() || frame.isPresent();
    }
}
