package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.Stream;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Whole numbers one after another, at a steady pace.
@AutoService(NodeKind.class)
public final class RangeKind implements NodeKind.Producer {
    static final Param<Long> FROM =
            Param.of(
                    "from",
                    "From",
                    Params.whole(Long.MIN_VALUE, 100, Long.MAX_VALUE, ""),
                    0L,
                    "The first number.");
    static final Param<Long> STEP =
            Param.of(
                    "step",
                    "Step",
                    Params.whole(Long.MIN_VALUE, 10, Long.MAX_VALUE, ""),
                    1L,
                    "What each number adds to the last.");
    static final Param<Delay> EVERY = Shared.every("100ms");

    private static final Spec SPEC =
            Spec.named("range", "Range", Family.PRODUCERS)
                    .out(Ports.SENDER_OUT)
                    .params(FROM, Shared.COUNT, STEP, EVERY, Shared.START)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends whole numbers into a channel, in a task of its own.",
                            "Sends a number, then sleeps, and so on.",
                            "Waits in every sleep, and in send while the channel is full.",
                            "Ends after the sleep that follows the last number, or at once when the"
                                    + " receiver is gone.",
                            "Holds the number it is sending.",
                            "Makes the next number only after the last was sent.")
                    .example(List.of(), "0:0 20:1 40:2 60:|")
                    .where("count", 3L)
                    .where("every", "20ms")
                    .aliases("numbers", "counter", "producer", "spawn", "loop")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Supplier<Delay> every = wiring.live(EVERY);
        Iterator<Object> numbers =
                Sequences.range(wiring.get(FROM), wiring.get(STEP), wiring.get(Shared.COUNT));
        return new Paced(wiring, numbers, wiring.get(Shared.START), item -> every.get());
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain numbers =
                JavaSeries.range(e.get(FROM), e.get(STEP), e.get(Shared.COUNT)).chain(e);
        return JavaProducing.fed(e, numbers, e.get(Shared.START), e.get(EVERY));
    }

    @Override
    public List<RustStatement> rust(Emission e) {
        long from = e.get(FROM);
        long step = e.get(STEP);
        OptionalLong count = e.get(Shared.COUNT);
        boolean plain = step == 1;
        RustItems numbers = RustItems.range(plain ? from : 0, count);
        Code number = numbers.item(plain ? "item" : "n");
        Code item =
                plain
                        ? number
                        : e.translator(false, Map.of("n", Variable.of("n", numbers.type())))
                                .code(stepped(from, step));
        return new Pacing(e, e.get(Shared.START), e.get(EVERY))
                .loop(number.text(), numbers.iterator(), item);
    }

    private static Expression stepped(long from, long step) {
        String source = (from == 0 ? "" : from + " + ") + "n * " + step;
        return (Expression) Expression.compile(source, Expecting.ANY, "n");
    }
}
