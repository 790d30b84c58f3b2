package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Select;
import dev.sluice.stream.SelectWithStrategy;
import dev.sluice.stream.SelectWithStrategy.PollNext;
import dev.sluice.stream.Stream;

import java.util.List;

/// Two streams as one, by a rule of who is asked first (futures, `stream::select_with_strategy`).
@AutoService(NodeKind.class)
public final class SelectWithStrategyKind implements NodeKind.Operator {
    /// Who is asked first.
    enum Strategy {
        /// The first input, at every poll (`PollNext::Left`).
        LEFT,
        /// The second input, at every poll (`PollNext::Right`).
        RIGHT,
        /// Each in turn (`PollNext::toggle`).
        ROUND_ROBIN
    }

    static final Param<Strategy> STRATEGY =
            Param.of(
                    "strategy",
                    "Asks first",
                    Params.choice(Strategy.class),
                    "round_robin",
                    "The input asked first at a poll: always a (left), always b (right), or the one"
                            + " after the other.");

    private static final Spec SPEC =
            Spec.named("select_with_strategy", "Select with strategy", Family.COMBINING)
                    .in(Port.In.of("a", PortType.STREAM), Port.In.of("b", PortType.STREAM))
                    .out(Ports.PLAIN_OUT)
                    .params(STRATEGY)
                    .help(
                            "Makes one stream of two, by a rule of who is asked first.",
                            "Emits an item of the input asked first if it has one, else of the"
                                    + " other.",
                            "Waits while both inputs wait.",
                            "Ends when both inputs have ended; with left or right the other starves"
                                    + " while that one is always ready.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of("0:1 0:2 20:|", "0:7 10:8 30:|"), "0:7 0:1 0:2 10:8 30:|")
                    .where("strategy", "right")
                    .aliases("PollNext", "priority", "prefer", "biased", "starve", "fair")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Stream<Item> a = wiring.plain("a");
        Stream<Item> b = wiring.plain("b");
        return switch (wiring.get(STRATEGY)) {
            case LEFT -> new SelectWithStrategy<>(a, b, () -> PollNext.LEFT);
            case RIGHT -> new SelectWithStrategy<>(a, b, () -> PollNext.RIGHT);
            case ROUND_ROBIN -> new Select<>(a, b);
        };
    }

    @Override
    public JavaChain java(JavaEmission e) {
        String method =
                switch (e.get(STRATEGY)) {
                    case LEFT -> "selectLeft";
                    case RIGHT -> "selectRight";
                    case ROUND_ROBIN -> "select";
                };
        JavaEmission.Joined both = e.joined(List.of(e.in("a"), e.in("b")));
        String call =
                "StreamExt.<" + both.item().java() + ">" + method + "(" + both.arguments() + ")";
        return JavaChain.of(e.node(), call, both.item()).after(both.before());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::stream");
        e.uses().path("futures::stream::PollNext");
        String strategy =
                switch (e.get(STRATEGY)) {
                    case LEFT -> "|_: &mut ()| PollNext::Left";
                    case RIGHT -> "|_: &mut ()| PollNext::Right";
                    case ROUND_ROBIN -> "|last: &mut PollNext| last.toggle()";
                };
        return Joining.call(e, "stream::select_with_strategy", strategy);
    }
}
