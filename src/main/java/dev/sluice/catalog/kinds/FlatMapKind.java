package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.FlatMap;
import dev.sluice.stream.Iter;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Then;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Each item as several, one after another (futures, `StreamExt::flat_map`).
@AutoService(NodeKind.class)
public final class FlatMapKind implements NodeKind.Operator {
    static final Param<Long> N =
            Param.of(
                    "n",
                    "How many",
                    Params.whole(0, 20, 1_000_000, "items"),
                    2L,
                    "How many items come of each.");
    static final Param<Expression> VALUE =
            Param.of(
                    "value",
                    "Become",
                    Params.code(Expecting.ANY, "item", "i"),
                    "item * 10 + i",
                    "What they are, from the item and their number i (0, 1, …); to fail here is to"
                            + " panic.");
    static final Param<Delay> TAKES = Shared.takes("The sleep before each of them.");

    private static final Spec SPEC =
            Spec.named("flat_map", "Flat map", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(N, VALUE, TAKES)
                    .help(
                            "Makes a stream of each item and emits those streams one after"
                                    + " another.",
                            "Emits each inner item when its sleep is over.",
                            "Waits for its input, and in every sleep, when the input is not"
                                    + " polled.",
                            "Ends when its input has ended and the last inner stream too.",
                            "Holds one inner stream.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 30:|", "5:10 10:11 15:20 20:21 30:|")
                    .where("takes", "5ms")
                    .aliases("expand", "explode", "concat map")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression value = wiring.get(VALUE);
        Supplier<Delay> takes = wiring.live(TAKES);
        OptionalLong n = OptionalLong.of(wiring.get(N));
        RandomGenerator random = wiring.random();
        return new FlatMap<>(
                wiring.plain("in"),
                item ->
                        new Then<>(
                                new Iter<>(Sequences.numbers(n, i -> i)),
                                i ->
                                        new After<>(
                                                new Sleeping(takes.get(), item, random),
                                                () ->
                                                        Children.of(
                                                                wiring,
                                                                item,
                                                                answers.of(
                                                                        value,
                                                                        item.value(),
                                                                        i,
                                                                        item)))));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        long n = e.get(N);
        JavaBody body =
                JavaBody.over(e, "i")
                        .with("item", JavaCode.object("item", in.item()))
                        .with("i", JavaCode.object("i", new JavaType.Whole(0, Math.max(0, n - 1))));
        JavaCode value = body.code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        String children =
                "StreamExt.range(0, "
                        + JavaSleeps.grouped(n)
                        + ").<"
                        + value.type().java()
                        + ">then("
                        + body.future(takes, value.alone())
                        + ")";
        JavaChain chain =
                in.then(e.node(), ".flatMap(" + JavaBody.over(e, "item").lambda(children) + ")");
        return JavaBody.drawing(e, chain.of(value.type()), takes);
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Delay takes = e.get(TAKES);
        if (takes.random()) {
            throw e.refusal(
                    "Its sleeps are random, and the streams that flat_map makes cannot share one"
                            + " source of random numbers in Rust.");
        }
        RustItems numbers = RustItems.range(0, OptionalLong.of(e.get(N)));
        Code value =
                e.translator(
                                false,
                                Map.of(
                                        "item",
                                        Variable.of("item", in.item()),
                                        "i",
                                        Variable.of("i", numbers.type())))
                        .code(e.get(VALUE));
        Sleeps sleeps = Closures.plain(e, in.item()).sleeps(takes);
        e.uses().path("futures::stream");
        e.uses().path("futures::StreamExt");
        String inner =
                "stream::iter("
                        + numbers.iterator()
                        + ")"
                        + Layout.call(
                                sleeps.none() ? ".map" : ".then",
                                child(in.item(), sleeps, value.owned()));
        String item = Closures.mentions("item", Layout.flat(inner)) > 0 ? "item" : "_";
        return in.then(e.node(), Layout.call(".flat_map", "|" + item + "| " + inner))
                .of(value.type());
    }

    private static String child(RustType item, Sleeps sleeps, String value) {
        List<String> body = new ArrayList<>(sleeps.awaits());
        body.add(value);
        String all = Layout.flat(String.join(" ", body));
        boolean looks = Closures.mentions("item", all) > 0;
        String head =
                (looks ? "move " : "") + "|" + (Closures.mentions("i", all) > 0 ? "i" : "_") + "| ";
        if (sleeps.none()) {
            return head + value;
        }
        String async = "async move " + Layout.block(body);
        return looks && !item.copy()
                ? head + Layout.block("let item = item.clone();", async)
                : head + async;
    }
}
