package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;

/// Combinators in Rust whose closure looks at an item and gives a future of true or false.
final class Judging {
    private Judging() {}

    static Chain chain(Emission e, String method, Expression predicate, Delay takes) {
        Chain in = e.in("in");
        Closures body = Closures.looking(e, in.item());
        String closure = body.later(body.sleeps(takes), body.code(predicate));
        return Randomly.declared(e, in.then(e.node(), Layout.call(method, closure)), takes);
    }

    /// The same for closures that may fail.
    static Chain fallible(Emission e, String method, Expression predicate, Delay takes) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), true);
        Fails fails = Fails.of(e, body);
        Code answer = body.code(predicate);
        Chain fitted = fails.fitted(in, answer);
        String result = fails.result(answer.text(), fitted.error().orElseThrow());
        String closure = body.later(body.sleeps(takes), result, fails.asks(answer));
        return Randomly.declared(e, fitted.then(e.node(), Layout.call(method, closure)), takes);
    }
}
