package dev.sluice.studio.canvas.layer;

import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Viewport;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.strings.Strings;

import javafx.scene.control.Label;

/// The line at the bottom of the canvas: how large, and how much.
public final class Footer extends Label {
    private static final Strings WORDS = Strings.of(Footer.class);
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
                WORDS.text(
                        "footer",
                        Words.percent(viewport.zoom()),
                        board.boxes().size(),
                        board.links().size(),
                        board.tasks().size());
        setText(whole + followed);
    }

    /// @param words where the item is that is followed; empty for none
    public void followed(String words) {
        followed = words.isEmpty() ? "" : " · " + words;
        setText(whole + followed);
    }
}
