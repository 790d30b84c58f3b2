package dev.sluice.studio.canvas.write;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.scene.Group;
import javafx.scene.Node;

import java.util.Optional;

/// Names nodes and groups and writes on notes, each in its place.
public final class Writing {
    private final Desk desk;
    private final EditorModel model;
    private final Rename rename;
    private final Group fields;
    private Optional<NoteEditor> noteEditor = Optional.empty();
    private Runnable edit = () -> {};

    public Writing(Desk desk) {
        this.desk = desk;
        this.model = desk.model();
        this.rename = new Rename(desk);
        this.fields = new Group(rename);
        fields.setManaged(false);
    }

    /// What is written in.
    public Node fields() {
        return fields;
    }

    /// Called when the selected node is to be edited.
    public void setOnEdit(Runnable action) {
        edit = action;
    }

    /// The parameters of a node, the text of a note, the title of a group.
    public void edit() {
        Selection chosen = model.chosen();
        if (!chosen.groups().isEmpty()) {
            chosen.groups().stream().findFirst().ifPresent(this::group);
        } else if (chosen.nodes().isEmpty()) {
            chosen.notes().stream().findFirst().ifPresent(this::note);
        } else {
            edit.run();
        }
    }

    /// Names the focused or selected node, or the selected group.
    public void rename() {
        if (!model.chosen().groups().isEmpty()) {
            edit();
            return;
        }
        desk.focus()
                .only()
                .flatMap(desk.board()::box)
                .ifPresent(
                        box -> {
                            desk.framing().reveal(box.id());
                            rename.start(box);
                        });
    }

    /// Writes on a note.
    public void note(String note) {
        desk.scenery()
                .note(note)
                .ifPresent(
                        card -> {
                            desk.framing().reveal(card.area());
                            noteEditor().start(card);
                        });
    }

    /// Made for the first note that is written on: a window opens faster without it.
    private NoteEditor noteEditor() {
        NoteEditor editor = noteEditor.orElseGet(() -> new NoteEditor(desk));
        if (noteEditor.isEmpty()) {
            fields.getChildren().add(editor);
            noteEditor = Optional.of(editor);
        }
        return editor;
    }

    /// Names a group.
    public void group(String group) {
        desk.scenery()
                .group(group)
                .ifPresent(
                        frame -> {
                            desk.framing().reveal(frame.title());
                            rename.start(frame);
                        });
    }
}
