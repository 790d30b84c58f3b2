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
import dev.sluice.catalog.Outcome;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.RustSink;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Values;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Show;
import dev.sluice.stream.ForEach;
import dev.sluice.stream.Future;
import dev.sluice.stream.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Prints each item to the terminal.
@AutoService(NodeKind.class)
public final class PrintKind implements NodeKind.Sink {
    static final Param<Expression> TEXT =
            Param.of(
                    "text",
                    "Prints",
                    Params.code(Expecting.ANY, "item"),
                    "item",
                    "What is printed of an item.");
    static final Param<Delay> TAKES = Shared.takes("How long printing an item takes.");

    private static final Spec SPEC =
            Spec.named("print", "Print", Family.SINKS)
                    .in(Ports.EITHER_IN)
                    .params(TEXT, TAKES)
                    .help(
                            "Prints each item as one line: text as it is, everything else as JSON,"
                                    + " errors marked as such.",
                            "Takes and prints an item whenever the last is done.",
                            "Waits for its input, and while an item is being printed, when the"
                                    + " input is not polled.",
                            "Ends when its input ends.",
                            "Holds the item being printed.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2")
                    .aliases("println", "stdout", "log", "output", "console", "sink")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Future<Outcome> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression text = wiring.get(TEXT);
        Supplier<Delay> takes = wiring.live(TAKES);
        BiFunction<Item, String, Future<Unit>> print =
                (item, line) -> {
                    wiring.print(line);
                    return wiring.work(takes.get(), item, () -> Unit.UNIT);
                };
        Function<Item, Future<Unit>> ok =
                item -> print.apply(item, Values.text(answers.of(text, item)));
        Function<Item, Future<Unit>> err =
                error -> print.apply(error, "error: " + Values.text(error.value()));
        return Ending.quiet(
                wiring.type("in") == PortType.FALLIBLE
                        ? new ForEach<>(wiring.fallible("in"), result -> result.fold(ok, err))
                        : new ForEach<>(wiring.plain("in"), ok));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        Delay takes = e.get(TAKES);
        JavaBody body = JavaBody.item(e, in.item());
        String ok =
                JavaPrinting.printed(e, body, JavaPrinting.line(e, body.code(e.get(TEXT))), takes);
        String lambda = ok;
        if (in.errors().isPresent()) {
            JavaBody failed = JavaBody.error(e, e.errors(in.errors().get()));
            JavaCode error = JavaCode.object("error", e.errors(in.errors().get()));
            String line = JavaPrinting.error(e, error);
            lambda = JavaSides.either(e, ok, JavaPrinting.printed(e, failed, line, takes));
        }
        return JavaBody.drawing(e, in.then(e.node(), ".forEach(" + lambda + ")"), takes);
    }

    @Override
    public RustSink rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.plain(e, in.item());
        Code text = body.code(e.get(TEXT));
        String line = Layout.call(e.printing(), new Show(e.uses()).text(text).arguments());
        Sleeps sleeps = body.sleeps(e.get(TAKES));
        String closure =
                in.error()
                        .map(error -> either(e, body, line, error, sleeps))
                        .orElseGet(() -> body.closure(sleeps.before(), printed(line, sleeps)));
        Chain chain = in.then(e.node(), Layout.call(".for_each", closure));
        return RustSink.of(Randomly.declared(e, chain, e.get(TAKES)), new RustSink.Value.Nothing());
    }

    private static String printed(String line, Sleeps sleeps) {
        List<String> statements = new ArrayList<>(sleeps.awaits());
        statements.addFirst(line + ";");
        return "async move " + Layout.block(statements);
    }

    private static String either(
            Emission e, Closures body, String line, RustType error, Sleeps sleeps) {
        Code text = Code.tight("error", error);
        String failed =
                Layout.call(
                        e.printing(), new Show(e.uses()).plain("error: ").text(text).arguments());
        String match =
                "match item "
                        + Layout.block(
                                "Ok(item) => " + line + ",", "Err(error) => " + failed + ",");
        List<String> statements = new ArrayList<>(sleeps.awaits());
        statements.addFirst(match);
        return body.closure(sleeps.before(), "async move " + Layout.block(statements));
    }
}
