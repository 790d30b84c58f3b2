package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.RustLoop;
import dev.sluice.catalog.RustStatement;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;

import java.util.ArrayList;
import java.util.List;

/// The task of a route in Rust: `open` says which of its channels still take items.
final class RustRoute {
    private final Emission e;
    private final Chain in;

    private RustRoute(Emission e, Chain in) {
        this.e = e;
        this.in = in;
    }

    /// Into the channel that an expression names.
    static List<RustStatement> named(Emission e, Chain in, Code which) {
        return new RustRoute(e, in).named(which);
    }

    /// Into each in turn.
    static List<RustStatement> turns(Emission e, Chain in) {
        return new RustRoute(e, in).turns();
    }

    /// Into all.
    static List<RustStatement> all(Emission e, Chain in) {
        return new RustRoute(e, in).all();
    }

    private List<RustStatement> named(Code which) {
        int wires = e.wires();
        String wire =
                switch (which.type()) {
                    case RustType.Bool _ -> Layout.choice(Layout.bare(which.text()), "0", "1");
                    case RustType.Int _, RustType.Never _ -> which.text();
                    case RustType.Decimal _,
                            RustType.Text _,
                            RustType.Many _,
                            RustType.Tuple _,
                            RustType.Fields _,
                            RustType.Mixed _ ->
                            throw e.refusal(
                                    "Its predicate has to be true or false or a whole number.");
                };
        boolean complete = which.type() instanceof RustType.Bool && wires == 2;
        return looped(List.of(), List.of("let wire = " + wire + ";", chosen("wire", complete)));
    }

    private List<RustStatement> turns() {
        int wires = e.wires();
        String chosen = "(turn.." + wires + ").chain(0..turn).find(|&wire| open[wire]).unwrap()";
        return looped(
                List.of("let mut turn = 0;"),
                List.of("let wire = " + chosen + ";", "turn = wire + 1;", chosen("wire", true)));
    }

    private List<RustStatement> all() {
        int wires = e.wires();
        List<String> body = new ArrayList<>();
        for (int i = 0; i < wires; i++) {
            boolean last = i == wires - 1;
            boolean copied = last || in.item().copy();
            Code item = Code.tight(copied ? "item" : "item.clone()", in.item());
            body.add("if open[" + i + "] " + Layout.block(sent(i, item)));
        }
        return looped(List.of(), body);
    }

    /// Sends by the wire that a variable says.
    ///
    /// @param complete whether it can say no other
    private String chosen(String variable, boolean complete) {
        int wires = e.wires();
        List<String> arms = new ArrayList<>();
        for (int i = 0; i < wires; i++) {
            String pattern = complete && i == wires - 1 ? "_" : Integer.toString(i);
            List<String> sent = sent(i, Code.tight("item", in.item()));
            arms.add(pattern + " => " + Layout.block(sent));
        }
        if (!complete) {
            arms.add("_ => panic!(\"there is no wire {wire} (counted from 0)\"),");
        }
        return "match " + variable + " " + Layout.block(arms);
    }

    private List<String> sent(int wire, Code item) {
        List<String> sent = e.send(wire, item, "open[" + wire + "] = false;");
        if (sent.getLast().equals("break;")) {
            throw e.refusal("A oneshot among its channels uses its sender up.");
        }
        return sent;
    }

    private List<RustStatement> looped(List<String> before, List<String> body) {
        List<String> first = new ArrayList<>();
        first.add("let mut open = [true; " + e.wires() + "];");
        first.addAll(before);
        List<String> all = new ArrayList<>(body);
        all.add("if open == [false; " + e.wires() + "] " + Layout.block("break;"));
        return RustLoop.over(e, in, first, all);
    }
}
