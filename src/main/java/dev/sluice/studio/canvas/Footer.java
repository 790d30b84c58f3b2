package dev.sluice.studio.canvas;

import javafx.scene.control.Label;

/// The line at the bottom of the canvas: how large, and how much.
final class Footer extends Label {
    private String whole = "";
    private String followed = "";

    Footer() {
        setId("canvas-footer");
        getStyleClass().add("canvas-footer");
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(Viewport viewport, Board board) {
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
    void followed(String words) {
        followed = words.isEmpty() ? "" : " · " + words;
        setText(whole + followed);
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
