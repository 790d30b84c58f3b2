package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Port;
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
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Adds nodes: at a place, at the loose end of a wire, after what is selected, into a wire.
public final class Adding {
    private static final Strings WORDS = Strings.of(Adding.class);
    private static final double GAP = 64;

    /// Room for one node and the wire to the next.
    private static final double STEP = 216;

    private final Desk desk;
    private final EditorModel model;
    private final Catalog catalog;
    private final Offers offers;
    private Consumer<Wish> asked = _ -> {};

    public Adding(Desk desk) {
        this.desk = desk;
        this.model = desk.model();
        this.catalog = desk.catalog();
        this.offers = new Offers(catalog);
    }

    /// Where a node goes that nobody gave a place: to the mouse, or into the middle.
    Point2D here() {
        return desk.pointer()
                .place()
                .orElseGet(
                        () ->
                                desk.viewport()
                                        .toCanvas(
                                                desk.canvas().getWidth() / 2,
                                                desk.canvas().getHeight() / 2));
    }

    /// Is asked for a node.
    public void setOnWish(Consumer<Wish> action) {
        asked = action;
    }

    /// A new node of this kind around a point, in the wire there if it fits.
    ///
    /// @return its id
    public String drop(String kind, Point2D centre) {
        Dropping dropping = new Dropping(model.pipeline(), catalog, desk.board());
        Box box = dropping.box(kind, centre);
        return added(dropping.edit(box), box.id());
    }

    /// A new node of this kind: wired to the selected one if it fits there, or else in the middle.
    ///
    /// @return its id
    public String add(String kind) {
        Optional<Plug> plug =
                only().flatMap(box -> loose(box, true))
                        .map(dock -> new Plug(model, catalog, dock, Optional.empty()));
        Optional<Offer> offer =
                plug.stream()
                        .flatMap(loose -> offers.fitting(loose).stream())
                        .filter(each -> each.spec().id().equals(kind))
                        .findFirst();
        if (plug.isPresent() && offer.isPresent()) {
            return connect(plug.get(), offer.get(), beside(plug.get()));
        }
        Point2D middle =
                desk.viewport()
                        .toCanvas(desk.canvas().getWidth() / 2, desk.canvas().getHeight() / 2);
        Box box = new Dropping(model.pipeline(), catalog, desk.board()).box(kind, middle);
        Box free = Places.free(desk.board(), box);
        return added(Edits.add(free.node()), free.id());
    }

    /// Asks for a node at a place.
    public void at(Point2D place) {
        ask(WORDS.text("wish.any"), place, offers.all(), offer -> drop(offer.spec().id(), place));
    }

    /// Asks for the node that a loose wire ends at.
    ///
    /// @param place where the wire ends
    public void from(Plug plug, Point2D place) {
        String key = plug.anchor().out() ? "wish.after" : "wish.before";
        String words = Connecting.words(plug.anchor().type());
        ask(
                WORDS.text(key, plug.anchor().end().node(), words),
                place,
                offers.fitting(plug),
                offer -> connect(plug, offer, place));
    }

    /// Asks for the node that a loose wire ends at, beside the node it starts at.
    public void from(Plug plug) {
        from(plug, beside(plug));
    }

    private Point2D beside(Plug plug) {
        Dock dock = plug.anchor();
        Box box = desk.board().box(dock.end().node()).orElseThrow();
        double x = dock.out() ? box.area().getMaxX() + GAP : box.x() - GAP;
        return new Point2D(x, box.node().y() + Sizes.LINE);
    }

    /// Asks for the node after the selected one, for a node in the selected wire, or for any node.
    public void next() {
        Optional<Link> wire = model.selectedWireProperty().get().flatMap(desk.board()::link);
        Optional<Box> box = only();
        if (wire.isPresent()) {
            into(wire.get());
        } else if (box.isPresent()) {
            after(box.get());
        } else {
            at(here());
        }
    }

    /// Asks for the node before the selected one, or for any node.
    public void before() {
        Optional<Dock> loose = only().flatMap(box -> loose(box, false));
        loose.ifPresentOrElse(this::beside, () -> at(here()));
    }

    private Optional<Box> only() {
        Set<String> selected = model.selectionProperty().get();
        return selected.size() == 1
                ? desk.board().box(selected.iterator().next())
                : Optional.empty();
    }

    private void after(Box box) {
        Optional<Dock> loose = loose(box, true);
        Optional<Link> taken =
                desk.board().links().stream()
                        .filter(link -> link.from().end().node().equals(box.id()))
                        .findFirst();
        if (loose.isPresent()) {
            beside(loose.get());
        } else if (taken.isPresent()) {
            into(taken.get());
        } else {
            loose(box, false).ifPresentOrElse(this::beside, () -> at(here()));
        }
    }

    /// The first port of a node at which a wire may still end.
    private Optional<Dock> loose(Box box, boolean out) {
        Spec spec = box.spec().orElse(null);
        return spec == null
                ? Optional.empty()
                : box.docks().stream()
                        .filter(dock -> dock.out() == out)
                        .filter(
                                dock ->
                                        many(spec, dock)
                                                || desk.board().links(dock.end(), out).isEmpty())
                        .findFirst();
    }

    private static boolean many(Spec spec, Dock dock) {
        String port = dock.end().port();
        return dock.out()
                ? spec.out(port).filter(Port.Out::many).isPresent()
                : spec.in(port).filter(Port.In::many).isPresent();
    }

    /// Asks for a node beside the one that has this port.
    private void beside(Dock dock) {
        from(new Plug(model, catalog, dock, Optional.empty()));
    }

    private void into(Link link) {
        Dropping dropping = new Dropping(model.pipeline(), catalog, desk.board());
        Point2D middle = link.curve().along(link.curve().length() / 2);
        ask(
                WORDS.text("wish.between", link.from().end().node(), link.to().end().node()),
                middle,
                offers.into(link, dropping, model.pipeline()),
                offer -> insert(offer, link));
    }

    private void ask(String prompt, Point2D place, List<Offer> kinds, Consumer<Offer> chosen) {
        Point2D scene = desk.toScene(place);
        Pipeline now = model.pipeline();
        BiConsumer<Offer, Boolean> answer =
                (offer, again) -> {
                    if (model.pipeline().equals(now)) {
                        chosen.accept(offer);
                        if (again) {
                            next();
                        }
                    } else {
                        desk.talk().say(WORDS.text("wish.late"));
                    }
                };
        asked.accept(new Wish(prompt, scene.getX(), scene.getY(), kinds, answer));
    }

    private String connect(Plug plug, Offer offer, Point2D place) {
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
    private void insert(Offer offer, Link link) {
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
