package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.catalog.Port;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.strings.Strings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A wire with one end in the hand: where that end may go, and what becomes of the document then.
public final class Plug {
    private static final Strings WORDS = Strings.of(Plug.class);

    private final EditorModel model;
    private final Catalog catalog;
    private final Dock anchor;
    private final Optional<Wire> taken;
    private final Pipeline rest;
    private final Connecting connecting;
    private final Set<Wire> there;
    private final Map<Wire, Verdict> verdicts = new HashMap<>();

    /// @param anchor the end that stays
    /// @param taken the wire whose other end was taken off
    public Plug(EditorModel model, Catalog catalog, Dock anchor, Optional<Wire> taken) {
        this.model = model;
        this.catalog = catalog;
        this.anchor = anchor;
        this.taken = taken;
        this.rest =
                taken.map(wire -> new Edits.Disconnect(Set.of(wire)).apply(model.pipeline()))
                        .orElse(model.pipeline());
        this.there = Set.copyOf(rest.wires());
        this.connecting = new Connecting(rest, catalog);
    }

    /// The plug that comes off when a port is grasped: a new wire at an output or a free input, or else the end of
    /// the wire in it.
    public static Plug at(Board board, EditorModel model, Catalog catalog, Dock dock) {
        Optional<Link> plugged =
                dock.out()
                        ? Optional.empty()
                        : board.links().stream().filter(link -> link.to().equals(dock)).findFirst();
        Optional<Wire> taken = plugged.map(Link::wire);
        return new Plug(model, catalog, plugged.map(Link::from).orElse(dock), taken);
    }

    public Dock anchor() {
        return anchor;
    }

    public Optional<Wire> taken() {
        return taken;
    }

    /// The document without the wire that was taken.
    public Pipeline rest() {
        return rest;
    }

    /// What would be said of the end in this port.
    public Verdict judge(Dock target) {
        return target.out() == anchor.out()
                ? new Verdict.Refused(WORDS.text("wiring.same"), List.of())
                : judge(wire(target.end()));
    }

    Verdict judge(Wire wire) {
        return verdicts.computeIfAbsent(wire, connecting::judge);
    }

    public boolean fits(Dock target) {
        return judge(target) instanceof Verdict.Fits;
    }

    /// Whether it fits and is not there already.
    public boolean leads(Dock target) {
        return fits(target) && !there.contains(wire(target.end()));
    }

    /// The wire from here to there, or from there to here.
    public Wire wire(Wire.End target) {
        return anchor.out() ? new Wire(anchor.end(), target) : new Wire(target, anchor.end());
    }

    /// Puts the end into a port that fits.
    ///
    /// @param instead the wires it takes the place of
    public void into(Dock target, List<Wire> instead) {
        Wire wire = wire(target.end());
        if (taken.filter(wire::equals).isEmpty()) {
            List<Wire> replaced = new ArrayList<>(instead);
            taken.ifPresent(replaced::add);
            model.apply(new Edits.Connect(wire, replaced));
        }
    }

    /// Puts the end into a port that does not fit, with nodes of these kinds between, in place of whatever
    /// occupied the ports.
    public void through(Dock target, List<String> kinds) {
        Wire wire = wire(target.end());
        Edits.Disconnect freed = new Edits.Disconnect(occupied(wire));
        Pipeline now = freed.apply(model.pipeline());
        Edit bridge = new Connecting(now, catalog).bridge(wire, kinds);
        model.apply(new Edits.Both(bridge.name(), freed, bridge));
    }

    /// Lets the end go: the wire is gone.
    public void unplug() {
        taken.ifPresent(wire -> model.apply(new Edits.Disconnect(Set.of(wire))));
    }

    /// The wires in the way of this one, the taken one among them.
    public Set<Wire> occupied(Wire wire) {
        Set<Wire> occupied = new LinkedHashSet<>();
        taken.ifPresent(occupied::add);
        rest.wires().stream()
                .filter(
                        old ->
                                (old.from().equals(wire.from()) && !givesMany(wire.from()))
                                        || (old.to().equals(wire.to()) && !takesMany(wire.to())))
                .forEach(occupied::add);
        return occupied;
    }

    private boolean takesMany(Wire.End end) {
        return rest.node(end.node())
                .flatMap(node -> catalog.spec(node.kind()))
                .flatMap(spec -> spec.in(end.port()))
                .filter(Port.In::many)
                .isPresent();
    }

    private boolean givesMany(Wire.End end) {
        return rest.node(end.node())
                .flatMap(node -> catalog.spec(node.kind()))
                .flatMap(spec -> spec.out(end.port()))
                .filter(Port.Out::many)
                .isPresent();
    }
}
