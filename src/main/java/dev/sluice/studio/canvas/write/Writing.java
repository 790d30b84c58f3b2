package dev.sluice.studio.canvas.write;

import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.model.Selection;

import javafx.scene.Node;

import java.util.List;

/// Names nodes and groups and writes on notes, each in its place.
public final class Writing {
    private final Desk desk;
    private final EditorModel model;
    private final Rename rename;
    private final NoteEditor noteEditor;
    private Runnable edit = () -> {};

    public Writing(Desk desk) {
        this.desk = desk;
        this.model = desk.model();
        this.rename = new Rename(desk);
        this.noteEditor = new NoteEditor(desk);
    }

    /// What is written in.
    public List<Node> fields() {
        return List.of(rename, noteEditor);
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
                            noteEditor.start(card);
                        });
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
