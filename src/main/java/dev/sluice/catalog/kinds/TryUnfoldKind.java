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
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Context;
import dev.sluice.stream.Future;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;
import dev.sluice.stream.TryUnfold;
import dev.sluice.stream.Unfold.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Items that take time and can fail, made only while polled for (futures, `stream::try_unfold`).
@AutoService(NodeKind.class)
public final class TryUnfoldKind implements NodeKind.Operator {
    static final Param<Delay> TAKES =
            Param.of("takes", "Takes", Params.time(), "100ms", "The sleep before each item.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("try_unfold", "Try unfold", Family.SOURCES)
                    .out(Ports.FALLIBLE_OUT)
                    .params(TAKES, Failing.WHEN, Failing.ERROR)
                    .params(Series.PARAMS)
                    .help(
                            "Emits numbers, or given values, with a sleep before each, until one"
                                    + " fails.",
                            "Emits a success or the error when its sleep is over.",
                            "Waits in the sleep, which begins only when polled for: a busy consumer"
                                    + " holds it up.",
                            "Ends after the last value, or after its first error.",
                            "Holds the item under way.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "20:1 40:2 60:!failed:_3 60:|")
                    .where("from", 1L)
                    .where("count", 9L)
                    .where("takes", "20ms")
                    .where("fails_when", "item == 3")
                    .aliases("generate", "stream::try_unfold", "source", "pages", "cursor")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Failing failing = new Failing(wiring);
        Supplier<Delay> takes = wiring.live(TAKES);
        return new TryUnfold<>(
                Series.of(wiring),
                values -> new Judged(new Arrival(wiring, values, takes.get()), failing));
    }

    /// The next value once it has arrived, or that it fails.
    private static final class Judged
            implements Future<Result<Optional<Step<Item, Iterator<Object>>>, Item>> {
        private final Arrival arrival;
        private final Failing failing;
        private @Nullable Result<Optional<Step<Item, Iterator<Object>>>, Item> verdict;

        Judged(Arrival arrival, Failing failing) {
            this.arrival = arrival;
            this.failing = failing;
        }

        @Override
        public Poll poll(Context cx) {
            if (arrival.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            verdict =
                    arrival.value()
                            .map(step -> failing.orElse(step.item(), () -> Optional.of(step)))
                            .orElseGet(() -> Result.ok(Optional.empty()));
            return Poll.READY;
        }

        @Override
        public Result<Optional<Step<Item, Iterator<Object>>>, Item> value() {
            if (verdict == null) {
                throw new IllegalStateException("not ready");
            }
            return verdict;
        }

        @Override
        public void close() {
            arrival.close();
        }
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaSeries series = JavaSeries.of(e);
        JavaBody body = JavaBody.item(e, series.item());
        JavaFails fails =
                JavaFails.of(e, body, e.get(Failing.WHEN), e.get(Failing.ERROR), e.node());
        String lambda = fails.later(e.get(TAKES), "item");
        String item = series.item().java();
        String types = item + ", " + item + ", " + e.errors(e.node()).java();
        String call =
                "StreamExt.<" + types + ">tryUnfold(" + series.iterator(e) + ", " + lambda + ")";
        JavaChain chain = JavaChain.of(e.node(), call, series.item()).failing(e.node());
        return JavaBody.drawing(e, chain, e.get(TAKES));
    }

    @Override
    public Chain rust(Emission e) {
        RustItems items = Series.rust(e);
        Closures closure = Closures.fallible(e, items.type(), false);
        Fails fails = Fails.of(e, closure);
        boolean free = fails.never();
        RustType errors = free ? e.chosenErrors() : fails.errors();
        Sleeps sleeps = closure.sleeps(e.get(TAKES));
        List<String> body = new ArrayList<>();
        body.add(
                "let item = match items.next() "
                        + Layout.block("Some(item) => item,", "None => return Ok(None),")
                        + ";");
        body.addAll(sleeps.awaits());
        body.add(
                free
                        ? "Ok::<_, " + errors.rust() + ">(Some((item, items)))"
                        : fails.result("Some((item, items))", errors));
        List<String> all = new ArrayList<>(sleeps.before());
        String async = "async move " + Layout.block(body);
        all.add(async);
        e.uses().path("futures::stream");
        Chain chain =
                Chain.of(
                        e.node(),
                        Layout.call(
                                "stream::try_unfold",
                                items.into(),
                                "|mut items| " + (all.size() == 1 ? async : Layout.block(all))),
                        items.type());
        return Randomly.declared(
                e, free ? chain.failing(errors, e.node()) : chain.failing(errors), e.get(TAKES));
    }
}
