package dev.sluice.studio.canvas.place;

import dev.sluice.pipeline.Group;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Rectangle2D;

import java.util.Optional;

/// A group laid out in canvas units: a frame around its nodes, with its title at the top.
///
/// @param area grows with the nodes
public record GroupFrame(Group group, Rectangle2D area) {
    private static final Strings WORDS = Strings.of(GroupFrame.class);
    static final double TITLE = 26;
    private static final double AROUND = 28;

    /// The frame, unless none of the nodes is there.
    static Optional<GroupFrame> of(Group group, Board board) {
        return board.around(group.nodes())
                .map(
                        inner ->
                                new GroupFrame(
                                        group,
                                        new Rectangle2D(
                                                inner.getMinX() - AROUND,
                                                inner.getMinY() - AROUND - TITLE,
                                                inner.getWidth() + 2 * AROUND,
                                                inner.getHeight() + 2 * AROUND + TITLE)));
    }

    public String id() {
        return group.id();
    }

    /// Where it is taken hold of.
    public Rectangle2D title() {
        return new Rectangle2D(area.getMinX(), area.getMinY(), area.getWidth(), TITLE);
    }

    public String words() {
        return group.title().isEmpty() ? WORDS.text("group.untitled") : group.title();
    }

    public String spoken() {
        return WORDS.text("group", words(), group.nodes().size());
    }
}
