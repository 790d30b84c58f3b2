package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Caution;
import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Interval;
import dev.sluice.stream.Stream;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/// Ticks of a clock (tokio, `time::interval`).
@AutoService(NodeKind.class)
public final class IntervalKind implements NodeKind.Operator {
    static final Param<Duration> PERIOD =
            Param.of(
                            "period",
                            "Every",
                            Params.duration(),
                            "100ms",
                            "The time between two ticks; none at all panics, as in tokio.")
                    .warning(
                            new Caution<>(
                                    (period, _) -> period.isZero(),
                                    "with no time it panics at the start, as in tokio: `period`"
                                            + " must be non-zero.",
                                    "Write 1ms or more."));

    private static final Spec SPEC =
            Spec.named("interval", "Interval", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .params(PERIOD)
                    .help(
                            "Emits 0, 1, 2 and so on at the ticks of a clock.",
                            "Emits at once, and then at every tick; ticks that were missed follow"
                                    + " back to back.",
                            "Waits for the next tick.",
                            "Never ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "0:0 20:1 40:2")
                    .where("period", "20ms")
                    .aliases("timer", "tick", "clock", "every", "cron")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Iterator<Object> numbers = Sequences.range(0, 1, OptionalLong.empty());
        return new Births<>(wiring, new Interval(wiring.get(PERIOD)), tick -> numbers.next());
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.uses().type("dev.sluice.stream.Interval");
        String period = JavaSleeps.duration(e.uses(), e.get(PERIOD).toNanos());
        return JavaChain.of(
                        e.node(),
                        "StreamExt.of(new Interval(" + period + "))",
                        new JavaType.Whole(0, Long.MAX_VALUE))
                .then(e.node(), ".enumerate((n, _) -> n)");
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("std::time::Duration");
        e.uses().path("tokio::time::interval");
        e.uses().path("tokio_stream::wrappers::IntervalStream");
        String ticks = "interval(" + Literals.duration(e.get(PERIOD)) + ")";
        return Chain.of(
                        e.node(),
                        Layout.call("IntervalStream::new", ticks),
                        new RustType.Int(0, RustItems.UNLIMITED))
                .then(e.node(), ".enumerate()")
                .then(e.node(), ".map(|(n, _)| n as i64)");
    }
}
