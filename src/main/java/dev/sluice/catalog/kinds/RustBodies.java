package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Sleeps;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;

import java.util.ArrayList;
import java.util.List;

/// Combinators in Rust that run several bodies at once.
final class RustBodies {
    private RustBodies() {}

    /// `map` to a future, then `method(n)`.
    static Chain chain(Emission e, String method, long n, Expression value, Delay takes) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item()).spawned(e.get(Bodies.SPAWNED));
        Code answer = body.code(value);
        String closure = future(body, body.sleeps(takes), answer.owned());
        Chain chain =
                in.then(e.node(), Layout.call(".map", closure))
                        .then(e.node(), method + "(" + Literals.grouped(n) + ")")
                        .of(answer.type());
        return Randomly.declared(e, chain, takes);
    }

    /// `map_ok` to a future of a result, then `method(n)`.
    static Chain fallible(Emission e, String method, long n, Expression value, Delay takes) {
        e.uses().path("futures::TryStreamExt");
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false).spawned(e.get(Bodies.SPAWNED));
        Fails fails = Fails.of(e, body);
        Code answer = body.code(value);
        Chain fitted = fails.fitted(in, answer);
        String result = fails.result(answer.owned(), fitted.error().orElseThrow());
        Chain chain =
                fitted.then(
                                e.node(),
                                Layout.call(".map_ok", future(body, body.sleeps(takes), result)))
                        .then(e.node(), method + "(" + Literals.grouped(n) + ")")
                        .of(answer.type());
        return Randomly.declared(e, chain, takes);
    }

    /// A closure that gives an async block, be there something to await or not.
    private static String future(Closures body, Sleeps sleeps, String answer) {
        List<String> statements = new ArrayList<>(sleeps.awaits());
        statements.add(answer);
        return body.closure(sleeps.before(), body.future(statements));
    }
}
