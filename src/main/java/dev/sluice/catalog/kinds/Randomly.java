package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.expr.rust.Helper;

/// Random numbers of a node in Rust.
final class Randomly {
    private Randomly() {}

    /// The chain, after the node's random numbers were declared if the delay draws some.
    static Chain declared(Emission e, Chain chain, Delay takes) {
        return takes.random() ? chain.after(e.line(declaration(e, e.variable("random")))) : chain;
    }

    /// The statement that declares them.
    static String declaration(Emission e, String name) {
        e.uses().helper(Helper.RANDOM);
        return "let mut " + name + " = Random(" + e.seed() + ");";
    }
}
