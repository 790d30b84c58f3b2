package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.stream.FlatMap;
import dev.sluice.stream.Iter;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Then;

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
}
