package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Graph;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.place.Sizes;
import dev.sluice.studio.model.EditorModel;

import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts new nodes into the document: at a place, at the loose end of a wire, into a wire.
final class Placing {
    private static final double GAP = 64;

    /// Room for one node and the wire to the next.
    private static final double STEP = 216;

    private final Desk desk;
    private final EditorModel model;
    private final Catalog catalog;

    Placing(Desk desk) {
        this.desk = desk;
        this.model = desk.model();
        this.catalog = desk.catalog();
    }

    /// A new node of this kind around a point, in the wire there if it fits.
    ///
    /// @return its id
    String drop(String kind, Point2D centre) {
        Dropping dropping = new Dropping(model.pipeline(), catalog, desk.board());
        Box box = dropping.box(kind, centre);
        return added(dropping.edit(box), box.id());
    }

    /// A new node of this kind in the middle of what is seen, or where there is room near it.
    ///
    /// @return its id
    String middle(String kind) {
        Region canvas = desk.canvas();
        Point2D middle = desk.viewport().toCanvas(canvas.getWidth() / 2, canvas.getHeight() / 2);
        Box box = new Dropping(model.pipeline(), catalog, desk.board()).box(kind, middle);
        Box free = Places.free(desk.board(), box);
        return added(Edits.add(free.node()), free.id());
    }

    /// Where the node at the loose end of a wire goes.
    Point2D beside(Plug plug) {
        Dock dock = plug.anchor();
        Box box = desk.board().box(dock.end().node()).orElseThrow();
        double x = dock.out() ? box.area().getMaxX() + GAP : box.x() - GAP;
        return new Point2D(x, box.node().y() + Sizes.LINE);
    }

    /// A new node of a kind on offer, with a wire to the loose end.
    ///
    /// @param place where the wire ends
    /// @return its id
    String connect(Plug plug, Offer offer, Point2D place) {
        String id = Edits.freshId(model.pipeline(), offer.spec().id());
        Box box = Places.free(desk.board(), layout(node(id, offer, place, plug.anchor())));
        Edit add = Edits.add(box.node());
        Pipeline with = add.apply(plug.rest());
        Connecting connecting = new Connecting(with, catalog);
        Offers.Fitting port = Offers.port(plug, offer.spec(), box.id(), connecting).orElseThrow();
        Wire wire = plug.wire(new Wire.End(box.id(), port.id()));
        Edit freed = new Edits.Disconnect(plug.occupied(wire));
        Edit wired =
                port.through().isEmpty()
                        ? new Edits.Connect(wire, List.of())
                        : new Connecting(freed.apply(with), catalog).bridge(wire, port.through());
        Edit placed = new Edits.Both("", freed, add);
        return added(new Edits.Both(add.name(), placed, wired), box.id());
    }

    /// With its port where the wire ends, and room for what goes between.
    private Node node(String id, Offer offer, Point2D place, Dock anchor) {
        Node measured = Node.of(id, offer.spec().id(), 0, 0);
        double width = layout(measured).width();
        Node other = model.pipeline().node(anchor.end().node()).orElseThrow();
        double room = offer.through().isEmpty() ? 0 : STEP * (offer.through().size() + 1);
        double x =
                anchor.out()
                        ? Math.max(place.getX(), other.x() + room)
                        : Math.min(place.getX() - width, other.x() - room);
        return measured.at(Sizes.snap(x), Sizes.snap(place.getY() - Sizes.LINE));
    }

    private Box layout(Node node) {
        return new Dropping(model.pipeline(), catalog, desk.board()).layout(node);
    }

    /// In the middle of the wire; what comes after makes room.
    void insert(Offer offer, Link link) {
        String id = Edits.freshId(model.pipeline(), offer.spec().id());
        double width = layout(Node.of(id, offer.spec().id(), 0, 0)).width();
        double space = link.to().x() - link.from().x();
        double lacking = Sizes.snapUp(Math.max(0, width + 2 * GAP - space));
        double x = Sizes.snap((link.from().x() + link.to().x() + lacking - width) / 2);
        double y = Sizes.snap((link.from().y() + link.to().y()) / 2 - Sizes.LINE);
        Node node = Node.of(id, offer.spec().id(), x, y);
        Spec spec = offer.spec();
        Edit splice =
                Edits.splice(
                        node, spec.ins().getFirst().id(), spec.outs().getFirst().id(), link.wire());
        Edit room = new Edits.Move(downstream(link.to().end().node()), lacking, 0, -1);
        added(new Edits.Both(splice.name(), room, splice), id);
    }

    private Set<String> downstream(String node) {
        Graph graph = new Graph(model.pipeline());
        return model.pipeline().nodes().stream()
                .map(Node::id)
                .filter(id -> graph.reaches(node, id))
                .collect(Collectors.toSet());
    }

    private String added(Edit edit, String id) {
        model.apply(edit);
        model.select(Set.of(id));
        desk.framing().reveal(id);
        desk.focus().to(id, false);
        return id;
    }
}
