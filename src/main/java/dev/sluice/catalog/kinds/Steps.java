package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Sleeps;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The closures of folds in Rust: `|sum, item| ..`.
final class Steps {
    private Steps() {}

    static Translator plain(Emission e, Folding folding, RustType item) {
        return e.translator(false, variables(folding, item));
    }

    static Translator fallible(Emission e, Folding folding, RustType item) {
        return e.translator(true, variables(folding, item));
    }

    private static Map<String, Variable> variables(Folding folding, RustType item) {
        return Map.of("sum", Variable.of("sum", folding.type()), "item", Variable.of("item", item));
    }

    /// A closure that gives a future of `answer`.
    ///
    /// @param asks whether a `?` is in it
    static String closure(Emission e, RustType item, String answer, Delay takes, boolean asks) {
        Sleeps sleeps =
                takes.rust(
                        e.uses(),
                        e.translator(false, Map.of("item", Variable.of("item", item))),
                        e.variable("random"),
                        takes.random());
        List<String> body = new ArrayList<>(sleeps.awaits());
        body.add(answer);
        boolean ready = sleeps.none() && !asks;
        if (ready) {
            e.uses().path("futures::future");
        }
        String future =
                ready ? Layout.call("future::ready", answer) : "async move " + Layout.block(body);
        List<String> statements = new ArrayList<>(sleeps.before());
        statements.add(future);
        String whole = statements.size() == 1 ? future : Layout.block(statements);
        return "|" + used("sum", whole) + ", " + used("item", whole) + "| " + whole;
    }

    private static String used(String name, String body) {
        return Closures.mentions(name, Layout.flat(body)) > 0 ? name : "_";
    }
}
