package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;

/// Bodies in Rust that give a `Result`.
final class Fails {
    private final Emission e;
    private final Closures closures;
    private final Code when;
    private final Code error;

    private Fails(Emission e, Closures closures, Code when, Code error) {
        this.e = e;
        this.closures = closures;
        this.when = when;
        this.error = error;
    }

    /// With the condition and the error of the node.
    static Fails of(Emission e, Closures closures) {
        return of(e, closures, e.get(Failing.WHEN), e.get(Failing.ERROR));
    }

    /// With these.
    static Fails of(Emission e, Closures closures, Expression when, Expression error) {
        Code condition = closures.code(when);
        Code text = Code.tight("", new RustType.Never());
        return new Fails(e, closures, condition, never(condition) ? text : closures.code(error));
    }

    private static boolean never(Code condition) {
        return condition.text().equals("false");
    }

    /// Whether it never gives an error.
    boolean never(Code... answers) {
        boolean fails = when.fails() || error.fails();
        for (Code answer : answers) {
            fails |= answer.fails();
        }
        return never(when) && !fails;
    }

    /// Whether a `?` is in it.
    boolean asks(Code... answers) {
        boolean asks = when.fails() || error.fails();
        for (Code answer : answers) {
            asks |= answer.fails();
        }
        return asks;
    }

    /// The type of the errors, of a sentence included where an expression fails.
    RustType errors(Code... answers) {
        return asks(answers) ? Types.join(error.type(), new RustType.Text()) : error.type();
    }

    /// The chain with errors to which those of the body fit.
    Chain fitted(Chain chain, Code... answers) {
        Chain fitted = fitted(e, chain, errors(answers));
        if (asks(answers) && fitted.error().orElseThrow() instanceof RustType.Mixed mixed) {
            e.uses().helper(Helper.VALUE_FROM_TEXT);
            e.uses().value(mixed);
        }
        return fitted;
    }

    /// The chain with errors to which these fit.
    static Chain fitted(Emission e, Chain chain, RustType errors) {
        RustType had = chain.error().orElse(new RustType.Never());
        chain.open().ifPresent(node -> e.chosen(node, errors));
        RustType both = Types.join(had, errors);
        String mapping = new Coercion(e.uses()).mapping(had, both);
        if (mapping.isEmpty()) {
            return chain.open().isPresent()
                    ? chain.failing(both, chain.open().get())
                    : chain.failing(both);
        }
        e.uses().path("futures::TryStreamExt");
        return chain.then(e.node(), Layout.call(".map_err", mapping)).failing(both);
    }

    /// `Ok(answer)`, or the error.
    ///
    /// @param answer as a value of one's own
    String result(String answer, RustType errors) {
        String ok = Layout.call("Ok", answer);
        if (never(when)) {
            return ok;
        }
        String err = Layout.call("Err", new Coercion(e.uses()).owned(error, errors));
        return when.text().equals("true") ? err : Layout.choice(when.text(), err, ok);
    }

    Closures closures() {
        return closures;
    }
}
