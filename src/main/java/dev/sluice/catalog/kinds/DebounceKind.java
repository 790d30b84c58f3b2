package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Debounce;
import dev.sluice.stream.Stream;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The last item before each silence.
@AutoService(NodeKind.class)
public final class DebounceKind implements NodeKind.Operator {
    static final Param<Duration> SILENCE =
            Param.of(
                            "silence",
                            "Silence",
                            Params.duration(),
                            "100ms",
                            "How long nothing must follow an item for it to go through.")
                    .tuned();

    private static final List<String> PATHS =
            List.of(
                    "futures::stream",
                    "futures::Stream",
                    "futures::StreamExt",
                    "std::time::Duration",
                    "tokio::time::timeout");
    private static final String FUNCTION =
            """
            /// The last item before each silence of so long.
            fn debounce<S: Stream>(items: S, silence: Duration) -> impl Stream<Item = S::Item> {
                stream::unfold(Box::pin(items.fuse()), move |mut items| async move {
                    let mut last = items.next().await?;
                    while let Ok(next) = timeout(silence, items.next()).await {
                        match next {
                            Some(item) => last = item,
                            None => break,
                        }
                    }
                    Some((last, items))
                })
            }
            """;

    private static final Spec SPEC =
            Spec.named("debounce", "Debounce", Family.OPERATORS)
                    .in(Ports.EITHER_IN)
                    .out(Ports.SAME_OUT)
                    .params(SILENCE)
                    .help(
                            "Lets an item through when nothing followed it for so long; the others"
                                    + " are dropped.",
                            "Emits an item when its silence is over, or at once when its input"
                                    + " ends; a follower of that very instant still replaces it.",
                            "Waits for its input, and for the silence after each item.",
                            "Ends when its input ends, after the item that it holds.",
                            "Holds one item.",
                            "Pulls whatever there is, and keeps the last.")
                    .example("0:1 5:2 30:3 35:4 40:|", "15:2 40:4 40:|")
                    .where("silence", "10ms")
                    .aliases("quiet", "settle", "latest", "typing")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean watches() {
        return true;
    }

    @Override
    public Stream<?> open(Wiring wiring) {
        Supplier<Duration> silence = wiring.live(SILENCE);
        return new Debounce<>(
                wiring.<Object>any("in"), () -> silence.get().toNanos(), wiring::leaveOut);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        String silence = JavaSleeps.duration(e.uses(), e.get(SILENCE).toNanos());
        return e.in("in").then(e.node(), ".debounce(" + silence + ")");
    }

    @Override
    public Chain rust(Emission e) {
        for (String path : PATHS) {
            e.uses().path(path);
        }
        e.uses().item("debounce", FUNCTION);
        return ByPath.call(e, e.in("in"), "debounce", Literals.duration(e.get(SILENCE)));
    }
}
