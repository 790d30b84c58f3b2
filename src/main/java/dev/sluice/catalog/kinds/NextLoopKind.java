package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.Future;
import dev.sluice.stream.NextLoop;
import dev.sluice.stream.Ready;
import dev.sluice.stream.Unit;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/// The loop `while let Some(item) = stream.next().await`.
@AutoService(NodeKind.class)
public final class NextLoopKind implements NodeKind.Sink {
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");
    static final Param<OptionalLong> MAX =
            Param.of(
                    "max",
                    "Stops after",
                    Params.count(),
                    "unlimited",
                    "Breaks out of the loop after so many items; errors count.");

    private static final Spec SPEC =
            Spec.named("next_loop", "Loop over next", Family.SINKS)
                    .in(Port.In.of("in", PortType.RECEIVER, PortType.STREAM, PortType.FALLIBLE))
                    .params(TAKES, MAX)
                    .help(
                            "Asks for the next item in a loop, as while let Some(item) ="
                                    + " stream.next().await does.",
                            "Takes an item whenever the last body is complete; gives the number of"
                                    + " items at the end.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends or after so many items; an error is counted"
                                    + " and skips the body.",
                            "Holds the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:|", "0:1 25:2")
                    .where("takes", "25ms")
                    .where("max", 2L)
                    .aliases("while let", "recv loop", "consumer", "receive", "sink")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean mayEndFirst() {
        return true;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Supplier<Delay> takes = wiring.live(TAKES);
        long max = wiring.get(MAX).orElse(Long.MAX_VALUE);
        Function<Item, Future<Unit>> body = item -> wiring.work(takes.get(), item, () -> Unit.UNIT);
        Future<Long> loop =
                switch (wiring.type("in")) {
                    case FALLIBLE ->
                            new NextLoop<>(
                                    wiring.fallible("in"),
                                    max,
                                    result -> result.fold(body, error -> Ready.DONE));
                    case RECEIVER, STREAM, SENDER -> new NextLoop<>(wiring.plain("in"), max, body);
                };
        return Ending.with(loop, count -> count);
    }
}
