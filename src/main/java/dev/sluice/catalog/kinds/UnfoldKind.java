package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Unfold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Items that take time, made only while polled for (futures, `stream::unfold`).
@AutoService(NodeKind.class)
public final class UnfoldKind implements NodeKind.Operator {
    static final Param<Delay> TAKES =
            Param.of("takes", "Takes", Params.time(), "100ms", "The sleep before each item.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("unfold", "Unfold", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .params(TAKES)
                    .params(Series.PARAMS)
                    .help(
                            "Emits numbers, or given values, with a sleep before each.",
                            "Emits an item when its sleep is over.",
                            "Waits in the sleep, which begins only when polled for: a busy consumer"
                                    + " holds it up.",
                            "Ends after the last value; polled once more it panics, as in Rust.",
                            "Holds the item under way.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "20:1 40:2 60:3 60:|")
                    .where("from", 1L)
                    .where("count", 3L)
                    .where("takes", "20ms")
                    .aliases("generate", "stream::unfold", "source", "poll on demand")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Supplier<Delay> takes = wiring.live(TAKES);
        return new Unfold<>(Series.of(wiring), values -> new Arrival(wiring, values, takes.get()));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaSeries series = JavaSeries.of(e);
        Delay takes = e.get(TAKES);
        String before = JavaBody.item(e, series.item()).rest(takes);
        String call = "StreamExt.unfold(" + series.iterator(e) + ", " + before + ")";
        return JavaBody.drawing(e, JavaChain.of(e.node(), call, series.item()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        RustItems items = Series.rust(e);
        Sleeps sleeps = Closures.plain(e, items.type()).sleeps(e.get(TAKES));
        List<String> body = new ArrayList<>();
        body.add("let item = items.next()?;");
        body.addAll(sleeps.awaits());
        body.add("Some((item, items))");
        String async = "async move " + Layout.block(body);
        List<String> all = new ArrayList<>(sleeps.before());
        all.add(async);
        String closure = "|mut items| " + (all.size() == 1 ? async : Layout.block(all));
        e.uses().path("futures::stream");
        return Randomly.declared(
                e,
                Chain.of(
                        e.node(),
                        Layout.call("stream::unfold", items.into(), closure),
                        items.type()),
                e.get(TAKES));
    }
}
