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
        return fed(e, items, start, every, 1);
    }

    /// A sleep, then so many sends and a sleep, and so on.
    static JavaChain fed(JavaEmission e, JavaChain items, Duration start, Delay every, long burst) {
        JavaBody body = JavaBody.item(e, items.item());
        String sleeps = body.sleeps(every);
        boolean bursts = burst > 1 && !sleeps.isEmpty();
        JavaChain fed =
                bursts ? bursting(e, items, body, sleeps, burst) : e.fed(items, body.rest(every));
        JavaChain started = start.isZero() ? fed : later(e, fed, start);
        return JavaBody.drawing(e, started, every);
    }

    private static JavaChain bursting(
            JavaEmission e, JavaChain items, JavaBody body, String sleeps, long burst) {
        e.uses().type("dev.sluice.stream.Ready");
        e.uses().type("java.util.concurrent.atomic.AtomicLong");
        String due = "sent.incrementAndGet() % " + JavaSleeps.grouped(burst) + " == 0";
        String pause = body.lambda(due + " ? " + sleeps + " : Ready.DONE");
        return e.fed(items, pause).after(e.node(), "AtomicLong sent = new AtomicLong();");
    }

    private static JavaChain later(JavaEmission e, JavaChain fed, Duration start) {
        e.uses().type("dev.sluice.stream.Sleep");
        String sleep = "Sleep.of(" + JavaSleeps.duration(e.uses(), start.toNanos()) + ")";
        StringBuilder rest = new StringBuilder();
        fed.calls().forEach(call -> rest.append(call.text()));
        return JavaChain.of(e.node(), sleep, fed.item())
                .then(e.node(), ".andThen(_ -> " + rest + ")")
                .after(fed.before());
    }
}
