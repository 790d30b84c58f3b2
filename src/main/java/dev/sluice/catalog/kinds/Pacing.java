package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Sleeps;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.Variable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The task of a paced producer in Rust: a sleep, then for each item a send and a sleep.
final class Pacing {
    private final Emission e;
    private final Duration start;
    private final Delay every;
    private boolean looks;
    private boolean draws;
    private long burst = 1;

    Pacing(Emission e, Duration start, Delay every) {
        this.e = e;
        this.start = start;
        this.every = every;
    }

    /// A random number goes with each item.
    ///
    /// @param looked whether the item looks at it
    Pacing drawing(boolean looked) {
        looks = looked;
        draws = looked || every.random();
        return this;
    }

    /// So many items are sent before each pause.
    Pacing bursts(long size) {
        burst = size;
        return this;
    }

    /// The statements of the task.
    ///
    /// @param variable of the loop
    /// @param item made of it
    List<RustStatement> loop(String variable, String iterator, Code item) {
        List<String> statements = new ArrayList<>();
        if (draws || every.random()) {
            statements.add(Randomly.declaration(e, "random"));
        }
        if (!start.isZero()) {
            e.uses().path("tokio::time::sleep");
            e.uses().path("std::time::Duration");
            statements.add("sleep(" + Literals.duration(start) + ").await;");
        }
        List<String> body = body(item);
        boolean used = Closures.mentions(variable, String.join(" ", body)) > 0;
        statements.add(head(used ? variable : "_", iterator) + " " + Layout.block(body));
        return statements.stream().map(e::line).toList();
    }

    private static String head(String variable, String iterator) {
        return variable.equals("_") && iterator.endsWith("..")
                ? "loop"
                : "for " + variable + " in " + iterator;
    }

    private List<String> body(Code item) {
        List<String> body = new ArrayList<>();
        if (draws) {
            e.uses().helper(Helper.RANDOM_UNIT);
            body.add(
                    looks
                            ? "let chance = random.unit();"
                            : "random.unit(); // every item draws one");
        }
        boolean named = Closures.mentions("item", everySource()) > 0;
        boolean early = named && !item.type().copy();
        boolean kept = named && !item.text().equals("item");
        if (kept) {
            body.add("let item = " + item.owned() + ";");
        }
        Code sent = kept ? Code.tight("item", item.type()) : item;
        Sleeps sleeps =
                every.rust(
                        e.uses(),
                        e.translator(false, Map.of("item", Variable.of("item", item.type()))),
                        "random",
                        early);
        body.addAll(sleeps.before());
        body.addAll(e.send(sent));
        if (!body.getLast().equals("break;")) {
            body.addAll(paused(sleeps));
        }
        return body;
    }

    private String everySource() {
        return dev.sluice.catalog.Delays.text(every);
    }

    private List<String> paused(Sleeps sleeps) {
        if (burst == 1 || sleeps.none()) {
            return sleeps.awaits();
        }
        return List.of(
                "if (n + 1) % "
                        + Literals.grouped(burst)
                        + " == 0 "
                        + Layout.block(sleeps.awaits()));
    }
}
