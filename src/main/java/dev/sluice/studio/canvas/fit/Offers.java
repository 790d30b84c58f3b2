package dev.sluice.studio.canvas.fit;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;
import dev.sluice.studio.canvas.place.Link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which kinds can be added where.
public final class Offers {
    /// No node of a document has such an id.
    private static final String PROBE = " ";

    private final Catalog catalog;

    public Offers(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Every kind.
    public List<Offer> all() {
        return specs().map(Offer::plain).toList();
    }

    /// The kinds that fit the plug, first those that need nothing between.
    public List<Offer> fitting(Plug plug) {
        Connecting connecting = new Connecting(probed(plug.rest()), catalog);
        return specs().flatMap(
                        spec ->
                                port(plug, spec, PROBE + spec.id(), connecting)
                                        .map(port -> new Offer(spec, port.through()))
                                        .stream())
                .sorted(Comparator.comparingInt(offer -> offer.through().size()))
                .toList();
    }

    /// The kinds that fit into a wire.
    public List<Offer> into(Link link, Dropping dropping, Pipeline pipeline) {
        Wire wire = link.wire();
        Pipeline opened = new Edits.Disconnect(Set.of(wire)).apply(pipeline);
        Connecting connecting = new Connecting(probed(opened), catalog);
        return specs().filter(spec -> !spec.ins().isEmpty() && !spec.outs().isEmpty())
                .filter(spec -> fits(connecting, into(spec, wire)))
                .filter(spec -> fits(connecting, outOf(spec, wire)))
                .filter(spec -> isFixed(spec) || dropping.fits(dropping.layout(probe(spec)), link))
                .map(Offer::plain)
                .toList();
    }

    private static boolean fits(Connecting connecting, Wire wire) {
        return connecting.judge(wire) instanceof Verdict.Fits(List<Wire> instead)
                && instead.isEmpty();
    }

    /// Whether what comes out does not depend on what comes in.
    private static boolean isFixed(Spec spec) {
        return switch (spec.outs().getFirst().type()) {
            case Port.Type.Fixed _ -> true;
            case Port.Type.Like _ -> false;
        };
    }

    private static Wire into(Spec spec, Wire wire) {
        String port = spec.ins().getFirst().id();
        return new Wire(wire.from(), new Wire.End(PROBE + spec.id(), port));
    }

    private static Wire outOf(Spec spec, Wire wire) {
        String port = spec.outs().getFirst().id();
        return new Wire(new Wire.End(PROBE + spec.id(), port), wire.to());
    }

    /// The document with a node of every kind.
    private Pipeline probed(Pipeline pipeline) {
        return new Edits.Add("", specs().map(Offers::probe).toList(), List.of()).apply(pipeline);
    }

    private static Node probe(Spec spec) {
        return Node.of(PROBE + spec.id(), spec.id(), 0, 0);
    }

    /// A port of a node, and what goes between it and the plug.
    public record Fitting(String id, List<String> through) {}

    /// The port of a node that fits the plug best.
    public static Optional<Fitting> port(Plug plug, Spec spec, String node, Connecting connecting) {
        Stream<String> ports =
                plug.anchor().out()
                        ? spec.ins().stream().map(in -> in.id())
                        : spec.outs().stream().map(out -> out.id());
        return ports.flatMap(
                        port ->
                                port(port, connecting.judge(plug.wire(new Wire.End(node, port))))
                                        .stream())
                .min(Comparator.comparingInt(port -> port.through().size()));
    }

    private static Optional<Fitting> port(String port, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits _ -> Optional.of(new Fitting(port, List.of()));
            case Verdict.Refused(String _, List<String> between) ->
                    between.isEmpty() ? Optional.empty() : Optional.of(new Fitting(port, between));
        };
    }

    private Stream<Spec> specs() {
        return catalog.kinds().stream().map(NodeKind::spec);
    }
}
