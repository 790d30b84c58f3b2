package dev.sluice.studio.canvas;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Connecting;
import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.pipeline.Edits;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which kinds can be added where.
final class Offers {
    /// No node of a document has such an id.
    private static final String PROBE = " ";

    private final Catalog catalog;

    Offers(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Every kind.
    List<Offer> all() {
        return specs().map(Offer::plain).toList();
    }

    /// The kinds that fit the plug, first those that need nothing between.
    List<Offer> fitting(Plug plug) {
        List<Node> probes =
                specs().map(spec -> Node.of(PROBE + spec.id(), spec.id(), 0, 0)).toList();
        Pipeline probed = new Edits.Add("", probes, List.of()).apply(plug.rest());
        Connecting connecting = new Connecting(probed, catalog);
        return specs().flatMap(
                        spec ->
                                port(plug, spec, PROBE + spec.id(), connecting)
                                        .map(port -> new Offer(spec, port.through()))
                                        .stream())
                .sorted(Comparator.comparingInt(offer -> offer.through().size()))
                .toList();
    }

    /// The kinds that fit into a wire.
    List<Offer> into(Link link, Dropping dropping) {
        return specs().filter(
                        spec ->
                                dropping.fits(
                                        dropping.layout(
                                                Node.of(PROBE + spec.id(), spec.id(), 0, 0)),
                                        link))
                .map(Offer::plain)
                .toList();
    }

    /// A port of a node, and what goes between it and the plug.
    record Port(String id, List<String> through) {}

    /// The port of a node that fits the plug best.
    static Optional<Port> port(Plug plug, Spec spec, String node, Connecting connecting) {
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

    private static Optional<Port> port(String port, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fits _ -> Optional.of(new Port(port, List.of()));
            case Verdict.Refused(String _, List<String> between) ->
                    between.isEmpty() ? Optional.empty() : Optional.of(new Port(port, between));
        };
    }

    private Stream<Spec> specs() {
        return catalog.kinds().stream().map(NodeKind::spec);
    }
}
