package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

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
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.EvaluationException;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.Stream;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Values by an expression, with random pauses and bursts.
@AutoService(NodeKind.class)
public final class GeneratorKind implements NodeKind.Producer {
    static final Param<Expression> VALUE =
            Param.of(
                    "value",
                    "Value",
                    Params.code(Expecting.ANY, "n", "random"),
                    "n",
                    "The value to send, from its number n (0, 1, …) and a random number from 0 to"
                            + " 1.");
    static final Param<OptionalLong> COUNT =
            Param.of(
                    "count",
                    "How many",
                    Params.count(),
                    "unlimited",
                    "How many items there are; unlimited means it never ends.");
    static final Param<Delay> EVERY =
            Param.of(
                            "every",
                            "Every",
                            Params.time(),
                            "exponential(100ms)",
                            "The sleep after each burst; it begins when the last item of the burst"
                                    + " is in the channel.")
                    .tuned();
    static final Param<Long> BURST =
            Param.of(
                    "burst",
                    "Burst",
                    Params.whole(1, 50, 1_000_000, "items"),
                    1L,
                    "How many items are sent back to back before each pause.");

    private static final Spec SPEC =
            Spec.named("generator", "Generator", Family.PRODUCERS)
                    .out(Ports.SENDER_OUT)
                    .params(VALUE, COUNT, EVERY, BURST, Shared.START)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends values made by an expression, with random pauses and in bursts,"
                                    + " in a task of its own.",
                            "Sends a burst of items back to back, then sleeps, and so on.",
                            "Waits in every sleep, and in send while the channel is full.",
                            "Ends after so many items, and the pause when the last burst was full,"
                                    + " or at once when the receiver is gone.",
                            "Holds the item it is sending.",
                            "Makes the next item only after the last was sent.")
                    .example(List.of(), "0:0 0:10 20:20 20:30 40:|")
                    .where("value", "n * 10")
                    .where("count", 4L)
                    .where("every", "20ms")
                    .where("burst", 2L)
                    .aliases("random", "poisson", "load", "burst", "traffic", "producer")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Supplier<Delay> every = wiring.live(EVERY);
        long burst = wiring.get(BURST);
        Expression value = wiring.get(VALUE);
        RandomGenerator random = wiring.random();
        Iterator<Object> values =
                Sequences.numbers(wiring.get(COUNT), n -> value(value, n, random));
        return new Paced(
                wiring,
                values,
                wiring.get(Shared.START),
                item -> (item.number() + 1) % burst == 0 ? every.get() : Delay.NONE);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        Delay every = e.get(EVERY);
        JavaChain numbers = JavaSeries.range(0, 1, e.get(COUNT)).chain(e);
        JavaBody body =
                JavaBody.over(e, "n")
                        .with("n", JavaCode.object("n", numbers.item()))
                        .with(
                                "random",
                                JavaCode.plain(
                                        e.random() + ".nextDouble()", new JavaType.Decimal(0, 1)));
        JavaCode value = body.code(e.get(VALUE));
        long draws = JavaBody.count(".nextDouble()", value.text());
        if (draws > 1) {
            throw e.refusal("An item draws one random number, and Java would draw several.");
        }
        if (draws == 0 && JavaSleeps.random(every)) {
            numbers = numbers.then(e.node(), ".inspect(_ -> " + e.random() + ".nextDouble())");
        }
        JavaChain items =
                value.text().equals("n")
                        ? numbers
                        : numbers.then(e.node(), ".map(" + body.lambda(value.alone()) + ")")
                                .of(value.type());
        JavaChain fed = JavaProducing.fed(e, items, e.get(Shared.START), every, e.get(BURST));
        return draws == 0 || JavaSleeps.random(every)
                ? fed
                : fed.after(e.node(), e.randomDeclared());
    }

    private static Object value(Expression value, long n, RandomGenerator random) {
        try {
            return value.eval(n, random.nextDouble());
        } catch (EvaluationException failure) {
            throw new IllegalStateException(Answers.sentence(value, failure));
        }
    }

    @Override
    public List<RustStatement> rust(Emission e) {
        RustItems numbers = RustItems.range(0, e.get(COUNT));
        Map<String, Variable> variables =
                Map.of(
                        "n", Variable.of("n", numbers.type()),
                        "random", Variable.of("chance", new RustType.Decimal(0, 1)));
        Code value = e.translator(false, variables).code(e.get(VALUE));
        return new Pacing(e, e.get(Shared.START), e.get(EVERY))
                .drawing(Closures.mentions("chance", Layout.flat(value.text())) > 0)
                .bursts(e.get(BURST))
                .loop("n", numbers.iterator(), value);
    }
}
