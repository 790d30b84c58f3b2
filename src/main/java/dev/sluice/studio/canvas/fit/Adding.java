package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import javafx.geometry.Point2D;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Adds nodes: asks which, at a place, at the loose end of a wire, after what is selected, into a wire.
public final class Adding {
    private static final Strings WORDS = Strings.of(Adding.class);

    private final Desk desk;
    private final EditorModel model;
    private final Catalog catalog;
    private final Offers offers;
    private final Placing placing;
    private Consumer<Wish> asked = _ -> {};

    public Adding(Desk desk) {
        this.desk = desk;
        this.model = desk.model();
        this.catalog = desk.catalog();
        this.offers = new Offers(catalog);
        this.placing = new Placing(desk);
    }

    /// Where a node goes that nobody gave a place: to the mouse, or into the middle.
    private Point2D here() {
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
        return placing.drop(kind, centre);
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
            return placing.connect(plug.get(), offer.get(), placing.beside(plug.get()));
        }
        return placing.middle(kind);
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
                offer -> placing.connect(plug, offer, place));
    }

    /// Asks for the node that a loose wire ends at, beside the node it starts at.
    public void from(Plug plug) {
        from(plug, placing.beside(plug));
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
                offer -> placing.insert(offer, link));
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
}
