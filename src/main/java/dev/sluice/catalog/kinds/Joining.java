package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.RustStatement;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;

import java.util.ArrayList;
import java.util.List;

/// Combinators of several streams in Rust.
final class Joining {
    private Joining() {}

    /// `function(a, b, more)`, of streams of one type.
    static Chain call(Emission e, String function, String... more) {
        List<Chain> inputs = bound(e, alike(e, List.of(e.in("a"), e.in("b"))));
        List<String> args = new ArrayList<>(inputs.stream().map(Joining::text).toList());
        args.addAll(List.of(more));
        return chain(e, inputs, Layout.call(function, args));
    }

    /// `a.method(b)`, of streams of one type.
    static Chain method(Emission e, String method) {
        List<Chain> inputs = alike(e, List.of(e.in("a"), e.in("b")));
        return method(e, method, inputs.get(0), inputs.get(1));
    }

    /// `a.method(b)`.
    static Chain method(Emission e, String method, Chain a, Chain b) {
        Chain second = e.bound(b);
        return a.then(e.node(), Layout.call(method, text(second))).after(second.before());
    }

    /// `function([a.boxed(), b.boxed()])`, of all that is wired to an input.
    static Chain all(Emission e, String function) {
        return all(e, function, e.all("in"));
    }

    /// The same of these chains.
    /// The same, of these.
    static Chain all(Emission e, String function, List<Chain> chains) {
        List<Chain> inputs = bound(e, alike(e, chains));
        if (inputs.isEmpty()) {
            throw e.refusal("Nothing is wired to it, and Rust has to know the type of its items.");
        }
        e.uses().path("futures::StreamExt");
        List<String> boxes = inputs.stream().map(input -> text(input) + ".boxed()").toList();
        return chain(e, inputs, Layout.call(function, Layout.array("", boxes)));
    }

    private static Chain chain(Emission e, List<Chain> inputs, String source) {
        List<RustStatement> before = new ArrayList<>();
        inputs.forEach(input -> before.addAll(input.before()));
        return Chain.of(e.node(), source, inputs.getFirst().item()).after(before);
    }

    private static List<Chain> bound(Emission e, List<Chain> chains) {
        return chains.stream().map(e::bound).toList();
    }

    private static String text(Chain bound) {
        return bound.calls().getFirst().marked();
    }

    /// Streams whose items are made to fit one type.
    private static List<Chain> alike(Emission e, List<Chain> chains) {
        RustType type = chains.stream().map(Chain::item).reduce(new RustType.Never(), Types::join);
        return chains.stream().map(chain -> mapped(e, chain, type)).toList();
    }

    private static Chain mapped(Emission e, Chain chain, RustType type) {
        String mapping = new Coercion(e.uses()).mapping(chain.item(), type);
        Chain mapped =
                mapping.isEmpty() ? chain : chain.then(chain.last(), Layout.call(".map", mapping));
        return mapped.of(type);
    }
}
