package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;

import java.time.Duration;

/// The task of a paced producer in Java.
final class JavaProducing {
    private JavaProducing() {}

    /// A sleep, then for each item a send and a sleep.
    static JavaChain fed(JavaEmission e, JavaChain items, Duration start, Delay every) {
        String pause = Javas.item(e, items.item()).rest(every);
        JavaChain fed = items.then(e.node(), e.feed(pause));
        JavaChain started = start.isZero() ? fed : later(e, fed, start);
        return Javas.drawing(e, started, every);
    }

    private static JavaChain later(JavaEmission e, JavaChain fed, Duration start) {
        e.uses().type("dev.sluice.stream.Sleep");
        String sleep = "Sleep.of(" + JavaSleeps.duration(e.uses(), start.toNanos()) + ")";
        StringBuilder rest = new StringBuilder();
        fed.calls().forEach(call -> rest.append(call.text()));
        return JavaChain.of(e.node(), sleep, fed.item())
                .then(e.node(), ".andThen(_ -> " + rest + ")");
    }
}
