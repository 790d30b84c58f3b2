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
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Future;
import dev.sluice.stream.NextLoop;
import dev.sluice.stream.Ready;
import dev.sluice.stream.Unit;

import java.util.ArrayList;
import java.util.List;
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
                    case RECEIVER,
                            BROADCAST_RECEIVER,
                            WATCH_RECEIVER,
                            ONESHOT_RECEIVER,
                            STREAM,
                            SENDER ->
                            new NextLoop<>(wiring.plain("in"), max, body);
                };
        return Ending.with(loop, count -> count);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        Delay takes = e.get(TAKES);
        String most =
                e.get(MAX).isEmpty()
                        ? "Long.MAX_VALUE"
                        : JavaSleeps.grouped(e.get(MAX).getAsLong());
        JavaBody body = JavaBody.item(e, in.item());
        String sleeps = body.sleeps(takes);
        String lambda =
                in.errors().isEmpty() || sleeps.isEmpty()
                        ? body.rest(takes)
                        : JavaSides.either(e, body.lambda(sleeps), "_ -> Ready.DONE");
        String call = ".nextLoop(" + most + ", " + lambda + ")";
        return JavaBody.drawing(e, in.then(e.node(), call), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        return e.type("in") == PortType.RECEIVER ? received(e) : polled(e);
    }

    private RustSink received(Emission e) {
        Emission.Receiving in = e.receiver("in");
        Sleeps sleeps = Closures.plain(e, in.item()).sleeps(e.get(TAKES));
        List<String> body = new ArrayList<>();
        if (e.virtual()) {
            body.add(e.handed(Code.tight("item", in.item()), false));
        }
        body.addAll(sleeps.before());
        body.addAll(sleeps.awaits());
        List<RustStatement> lines = new ArrayList<>(declared(e));
        lines.add(e.line("let mut receiver = " + in.variable() + ";"));
        lines.addAll(loop(e, "receiver.recv().await", body));
        return new RustSink(lines, List.of(), new RustSink.Value.Nothing());
    }

    private RustSink polled(Emission e) {
        Chain in = e.bound(e.in("in"));
        String stream = in.calls().getFirst().marked();
        Sleeps sleeps = Closures.plain(e, in.item()).sleeps(e.get(TAKES));
        List<String> body = new ArrayList<>(sleeps.before());
        body.addAll(sleeps.awaits());
        if (in.error().isPresent() && !body.isEmpty()) {
            boolean looks = Closures.mentions("item", String.join(" ", body)) > 0;
            String when = looks ? "if let Ok(item) = item " : "if item.is_ok() ";
            body = List.of(when + Layout.block(body));
        }
        List<RustStatement> lines = new ArrayList<>(in.before());
        lines.addAll(declared(e));
        e.uses().path("futures::StreamExt");
        lines.add(e.line("tokio::pin!(" + stream + ");"));
        lines.addAll(loop(e, stream + ".next().await", body));
        return new RustSink(lines, List.of(), new RustSink.Value.Nothing());
    }

    private static List<RustStatement> declared(Emission e) {
        return e.get(TAKES).random()
                ? List.of(e.line(Randomly.declaration(e, e.variable("random"))))
                : List.of();
    }

    private static List<RustStatement> loop(Emission e, String next, List<String> body) {
        List<String> statements = new ArrayList<>(body);
        List<RustStatement> lines = new ArrayList<>();
        String some = Closures.mentions("item", String.join(" ", body)) > 0 ? "item" : "_";
        if (e.get(MAX).isEmpty()) {
            lines.add(
                    e.line(
                            "while let Some("
                                    + some
                                    + ") = "
                                    + next
                                    + " "
                                    + Layout.block(statements)));
            return lines;
        }
        long max = e.get(MAX).getAsLong();
        statements.add("if count == " + Literals.grouped(max) + " " + Layout.block("break;"));
        statements.addFirst("count += 1;");
        lines.add(e.line("let mut count = 0;"));
        lines.add(
                e.line("while let Some(" + some + ") = " + next + " " + Layout.block(statements)));
        return lines;
    }
}
