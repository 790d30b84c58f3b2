package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Sleeps;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The closure of a node in Rust: its argument, its sleeps and what it gives.
final class Closures {
    private final Emission e;
    private final String name;
    private final RustType type;
    private final boolean reference;
    private final boolean fallible;
    private boolean spawned;

    private Closures(Emission e, String name, RustType type, boolean reference, boolean fallible) {
        this.e = e;
        this.name = name;
        this.type = type;
        this.reference = reference;
        this.fallible = fallible;
    }

    /// Of a closure that is given its item, where failing is a panic.
    static Closures plain(Emission e, RustType item) {
        return new Closures(e, "item", item, false, false);
    }

    /// Of a closure that looks at its item, where failing is a panic.
    static Closures looking(Emission e, RustType item) {
        return new Closures(e, "item", item, true, false);
    }

    /// Of a closure that is given its item, or looks at it, and may fail.
    static Closures fallible(Emission e, RustType item, boolean looks) {
        return new Closures(e, "item", item, looks, true);
    }

    /// Of a closure that is given an error and may fail.
    static Closures ofError(Emission e, RustType error) {
        return new Closures(e, "error", error, false, true);
    }

    /// Its futures are tasks of their own, if so.
    Closures spawned(boolean own) {
        spawned = own;
        return this;
    }

    /// An expression over the item.
    Code code(Expression expression) {
        return e.translator(fallible, Map.of(name, variable(expression))).code(expression);
    }

    private Variable variable(Expression expression) {
        if (reference) {
            return Variable.reference(name, type);
        }
        return mentions(name, expression.source()) == 1
                ? Variable.moved(name, type)
                : Variable.of(name, type);
    }

    /// How often a name stands in a text.
    static long mentions(String name, String text) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).results().count();
    }

    /// The sleeps before the closure gives its answer.
    Sleeps sleeps(Delay takes) {
        boolean early = takes.random() || (reference && !type.copy());
        Variable looked = reference ? Variable.reference(name, type) : Variable.of(name, type);
        String own = e.variable("random");
        String random = spawned ? "Random(" + own + ".next())" : own;
        return takes.rust(e.uses(), e.translator(false, Map.of(name, looked)), random, early);
    }

    /// A closure that gives an answer at once.
    String now(String answer) {
        return "|" + pattern(answer) + "| " + answer;
    }

    /// A closure that gives a future of an answer.
    String later(Sleeps sleeps, Code answer) {
        return later(sleeps, answer.text(), fallible && answer.fails());
    }

    /// The same.
    ///
    /// @param asks whether a `?` is in the answer
    String later(Sleeps sleeps, String answer, boolean asks) {
        if (sleeps.none() && !asks && !spawned) {
            e.uses().path("futures::future");
            return now(Layout.call("future::ready", answer));
        }
        boolean borrows = reference && !type.copy() && mentions(name, Layout.flat(answer)) > 0;
        boolean kept = borrows && !asks;
        List<String> before = new ArrayList<>(sleeps.before());
        if (kept) {
            before.add("let answer = " + answer + ";");
        } else if (borrows) {
            before.add("let " + name + " = " + name + ".clone();");
        }
        List<String> body = new ArrayList<>(sleeps.awaits());
        body.add(kept ? "answer" : answer);
        return closure(before, future(body));
    }

    /// A future of these statements.
    String future(List<String> body) {
        String async = "async move " + Layout.block(body);
        if (!spawned) {
            return async;
        }
        e.uses().path("futures::FutureExt");
        return Layout.call("tokio::spawn", async) + "\n.map(Result::unwrap)";
    }

    /// A closure that gives a future of nothing.
    String rest(Sleeps sleeps) {
        List<String> body = new ArrayList<>(sleeps.awaits());
        if (body.size() == 1) {
            body.set(0, body.getFirst().substring(0, body.getFirst().length() - 1));
        }
        String async = future(body);
        boolean owns = mentions(name, async) > 0 || !sleeps.before().isEmpty() || spawned;
        return closure(sleeps.before(), owns ? async : async.replaceFirst("async move", "async"));
    }

    /// A closure of statements and what it gives.
    String closure(List<String> before, String answer) {
        if (before.isEmpty()) {
            return now(answer);
        }
        List<String> all = new ArrayList<>(before);
        all.add(answer);
        return now(Layout.block(all));
    }

    private String pattern(String body) {
        return mentions(name, Layout.flat(body)) == 0
                ? "_"
                : (reference && type.copy() ? "&" : "") + name;
    }
}
