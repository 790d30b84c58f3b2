package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.catalog.Port;
import dev.sluice.pipeline.Edit;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.model.EditorModel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws a wire from a port, or takes the end of one off and plugs it in elsewhere.
final class WireGesture implements Gesture {
    private final CanvasView canvas;
    private final EditorModel model;
    private final Catalog catalog;
    private final Dock anchor;
    private final Optional<Wire> taken;
    private final Pipeline rest;
    private final Connecting connecting;
    private final Map<Wire, Verdict> verdicts = new HashMap<>();

    /// @param anchor the end that stays
    /// @param taken the wire whose other end was taken off
    WireGesture(
            CanvasView canvas,
            EditorModel model,
            Catalog catalog,
            Dock anchor,
            Optional<Wire> taken) {
        this.canvas = canvas;
        this.model = model;
        this.catalog = catalog;
        this.anchor = anchor;
        this.taken = taken;
        this.rest =
                taken.map(wire -> new Edits.Disconnect(Set.of(wire)).apply(model.pipeline()))
                        .orElse(model.pipeline());
        this.connecting = new Connecting(rest, catalog);
    }

    @Override
    public void drag(Mouse mouse) {
        Optional<Dock> target = target(mouse);
        List<Dock> welcome = docks().stream().filter(this::fits).toList();
        canvas.marks()
                .wire(anchor, target.map(Dock::place).orElse(mouse.at()), welcome, target, taken);
        target.map(this::wire)
                .map(this::judge)
                .ifPresentOrElse(verdict -> tell(verdict, mouse), canvas.hint()::hide);
    }

    private void tell(Verdict verdict, Mouse mouse) {
        switch (verdict) {
            case Verdict.Fits _ -> canvas.hint().hide();
            case Verdict.Refused(String sentence, List<String> _) ->
                    canvas.hint().tell(sentence, mouse);
        }
    }

    @Override
    public void end(Mouse mouse) {
        cancel();
        target(mouse).map(this::wire).ifPresentOrElse(wire -> finish(wire, mouse), this::unplug);
    }

    @Override
    public void cancel() {
        canvas.marks().clear();
        canvas.hint().hide();
    }

    private void finish(Wire wire, Mouse mouse) {
        switch (judge(wire)) {
            case Verdict.Fits(List<Wire> instead) -> connect(wire, instead);
            case Verdict.Refused(String sentence, List<String> between) ->
                    canvas.hint()
                            .offer(
                                    sentence,
                                    mouse,
                                    between,
                                    () -> model.apply(through(wire, between)));
        }
    }

    private void connect(Wire wire, List<Wire> instead) {
        if (taken.filter(wire::equals).isEmpty()) {
            List<Wire> replaced = new ArrayList<>(instead);
            taken.ifPresent(replaced::add);
            model.apply(new Edits.Connect(wire, replaced));
        }
    }

    /// The nodes between and their wires, in place of whatever occupied the ports.
    private Edit through(Wire wire, List<String> kinds) {
        Pipeline now = model.pipeline();
        List<Wire> occupied =
                now.wires().stream()
                        .filter(
                                old ->
                                        taken.filter(old::equals).isPresent()
                                                || (old.from().equals(wire.from())
                                                        && !givesMany(wire.from()))
                                                || (old.to().equals(wire.to())
                                                        && !takesMany(wire.to())))
                        .toList();
        Edits.Disconnect freed = new Edits.Disconnect(Set.copyOf(occupied));
        Edit bridge = new Connecting(freed.apply(now), catalog).bridge(wire, kinds);
        return new Edits.Both(bridge.name(), freed, bridge);
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

    private void unplug() {
        taken.ifPresent(wire -> model.apply(new Edits.Disconnect(Set.of(wire))));
    }

    private Wire wire(Dock target) {
        return anchor.out()
                ? new Wire(anchor.end(), target.end())
                : new Wire(target.end(), anchor.end());
    }

    private Verdict judge(Wire wire) {
        return verdicts.computeIfAbsent(wire, connecting::judge);
    }

    private boolean fits(Dock dock) {
        return judge(wire(dock)) instanceof Verdict.Fits;
    }

    private List<Dock> docks() {
        return canvas.board().boxes().values().stream()
                .filter(box -> !box.id().equals(anchor.end().node()))
                .flatMap(box -> box.docks().stream())
                .filter(dock -> dock.out() != anchor.out())
                .toList();
    }

    /// The port under the mouse, or else the port of the node under the mouse that fits best.
    private Optional<Dock> target(Mouse mouse) {
        List<Dock> docks = docks();
        Optional<Dock> exact =
                docks.stream()
                        .filter(dock -> dock.near(mouse.at().getX(), mouse.at().getY()))
                        .findFirst();
        return exact.or(
                () ->
                        canvas.board()
                                .boxAt(mouse.at().getX(), mouse.at().getY())
                                .flatMap(
                                        box ->
                                                best(
                                                        docks.stream()
                                                                .filter(
                                                                        dock ->
                                                                                dock.end()
                                                                                        .node()
                                                                                        .equals(
                                                                                                box
                                                                                                        .id()))
                                                                .toList())));
    }

    private Optional<Dock> best(List<Dock> docks) {
        return docks.stream().filter(this::fits).findFirst().or(() -> docks.stream().findFirst());
    }
}
