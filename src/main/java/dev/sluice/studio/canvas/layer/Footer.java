package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.text.Words;

import javafx.scene.control.Label;

/// The line at the bottom of the canvas: how large, and how much.
public final class Footer extends Label {
    private String whole = "";
    private String followed = "";

    public Footer() {
        setId("canvas-footer");
        getStyleClass().add("canvas-footer");
        setManaged(false);
        setMouseTransparent(true);
    }

    public void show(Viewport viewport, Board board) {
        whole =
                String.join(
                        " · ",
                        Words.percent(viewport.zoom()),
                        count(board.boxes().size(), "node"),
                        count(board.links().size(), "wire"),
                        count(board.tasks().size(), "task"));
        setText(whole + followed);
    }

    /// @param words where the item is that is followed; empty for none
    public void followed(String words) {
        followed = words.isEmpty() ? "" : " · " + words;
        setText(whole + followed);
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
