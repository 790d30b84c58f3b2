package dev.sluice.studio.canvas.place;

import java.util.List;
import java.util.Optional;

/// Wires that lead past bypassed nodes: what flows into such a node flows on from it.
public final class Past {
    private final Board board;
    private final boolean none;

    Past(Board board) {
        this.board = board;
        this.none = board.boxes().values().stream().noneMatch(box -> box.node().bypassed());
    }

    /// The wire whose items go on along this one, past the node at which it begins.
    public Optional<Link> before(Link link) {
        return none
                ? Optional.empty()
                : box(link.wire().from().node()).flatMap(box -> alone(box, false));
    }

    /// The wire along which the items of this one go on, past the node at which it ends.
    public Optional<Link> after(Link link) {
        return none
                ? Optional.empty()
                : box(link.wire().to().node()).flatMap(box -> alone(box, true));
    }

    /// The wire with which the way of the items begins.
    public Link first(Link link) {
        Link first = link;
        for (int i = 0; i < board.boxes().size(); i++) {
            Optional<Link> before = before(first);
            if (before.isEmpty()) {
                return first;
            }
            first = before.get();
        }
        return link;
    }

    /// The wire with which the way of the items ends.
    public Link last(Link link) {
        Link last = link;
        for (int i = 0; i < board.boxes().size(); i++) {
            Optional<Link> after = after(last);
            if (after.isEmpty()) {
                return last;
            }
            last = after.get();
        }
        return link;
    }

    /// A bypassed node that the run does without: one input and one output that carry the same.
    private Optional<Box> box(String node) {
        return board.box(node).filter(box -> box.node().bypassed()).filter(this::straight);
    }

    private boolean straight(Box box) {
        Optional<Link> in = alone(box, false);
        Optional<Link> out = alone(box, true);
        return box.docks().size() == 2
                && in.isPresent()
                && out.isPresent()
                && in.get().from().type() == out.get().from().type();
    }

    private Optional<Link> alone(Box box, boolean out) {
        return box.docks().stream()
                .filter(dock -> dock.out() == out)
                .map(dock -> board.links(dock.end(), out))
                .filter(links -> links.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }
}
