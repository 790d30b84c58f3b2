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
import dev.sluice.catalog.Verdict;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.Scan;
import dev.sluice.stream.Stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A running value, until it meets a condition (futures, `StreamExt::scan`).
@AutoService(NodeKind.class)
public final class ScanKind implements NodeKind.Operator {
    static final Param<Expression> INITIAL =
            Param.of(
                    "initial",
                    "Starts with",
                    Params.code(Expecting.ANY),
                    "0",
                    "The value before the first item.");
    static final Param<Expression> VALUE =
            Param.of(
                    "value",
                    "Becomes",
                    Params.code(Expecting.ANY, "sum", "item"),
                    "sum + item",
                    "What the running value becomes with one more item; to fail here is to panic.");
    static final Param<Expression> STOP =
            Param.of(
                    "stops_when",
                    "Stops when",
                    Params.code(Expecting.BOOLEAN, "sum"),
                    "false",
                    "When this is true of the new value, the stream ends and the value is lost.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("scan", "Scan", Family.OPERATORS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.PLAIN_OUT)
                    .params(INITIAL, VALUE, STOP, TAKES)
                    .help(
                            "Emits a running value, such as a sum, of all items so far.",
                            "Emits the new value when the body of an item is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when the new value meets the condition, or when its input ends.",
                            "Holds the running value and the item of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:3 30:4 40:|", "0:1 10:3 20:6 30:|")
                    .where("stops_when", "sum >= 10")
                    .aliases("running total", "accumulate", "state", "fold")
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
    public Stream<Item> open(Wiring wiring) {
        Answers answers = new Answers(wiring);
        Expression value = wiring.get(VALUE);
        Expression stop = wiring.get(STOP);
        Supplier<Delay> takes = wiring.live(TAKES);
        Object[] initial = {Answers.constant(wiring.get(INITIAL))};
        return new Scan<>(
                wiring.plain("in"),
                initial,
                (state, item) ->
                        wiring.work(
                                takes.get(),
                                item,
                                (Verdict.Makes<Item>)
                                        () -> {
                                            state[0] =
                                                    answers.of(value, state[0], item.value(), item);
                                            Item next = item.with(state[0]);
                                            return answers.test(stop, next)
                                                    ? Optional.empty()
                                                    : Optional.of(next);
                                        }));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaCode initial = e.translator(Map.of()).code(e.get(INITIAL));
        JavaType state = initial.type().wide();
        JavaBody body =
                JavaBody.over(e, "(state, item)")
                        .with("sum", JavaCode.object("state", state))
                        .with("item", JavaCode.object("item", in.item()));
        JavaCode value = body.code(e.get(VALUE));
        if (!value.type().java().equals(state.java())) {
            throw e.refusal("The state changes its kind, which Java does not allow.");
        }
        JavaBody after = JavaBody.over(e, "next").with("sum", JavaCode.object("next", state));
        String stops = after.code(e.get(STOP)).text();
        e.uses().type("java.util.Optional");
        String some = "Optional.of(" + value.alone() + ")";
        String answer = stops.equals("false") ? some : some + ".filter(next -> !(" + stops + "))";
        Delay takes = e.get(TAKES);
        String call = ".scan(" + initial.alone() + ", " + body.future(takes, answer) + ")";
        return JavaBody.drawing(e, in.then(e.node(), call).of(state), takes);
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Folding folding = Folding.of(e, e.get(INITIAL), e.get(VALUE), in.item());
        RustType type = folding.type();
        String place = type.copy() ? "*sum" : "sum";
        Variable sum = new Variable(place, type, !type.copy(), false);
        Code value =
                e.translator(false, Map.of("sum", sum, "item", Variable.of("item", in.item())))
                        .code(e.get(VALUE));
        List<String> statements = new ArrayList<>();
        statements.add(assigned(new Coercion(e.uses()).owned(value, type)));
        Sleeps sleeps = Closures.plain(e, in.item()).sleeps(e.get(TAKES));
        statements.addAll(sleeps.before());
        String next = type.copy() ? "*sum" : "sum.clone()";
        String answer = answer(e.translator(false, Map.of("sum", sum)).code(e.get(STOP)), next);
        if (sleeps.none()) {
            e.uses().path("futures::future");
            statements.add(Layout.call("future::ready", answer));
        } else {
            statements.add("let next = " + answer + ";");
            List<String> body = new ArrayList<>(sleeps.awaits());
            body.add("next");
            statements.add("async move " + Layout.block(body));
        }
        String item =
                Closures.mentions("item", Layout.flat(String.join(" ", statements))) > 0
                        ? "item"
                        : "_";
        String closure = "|sum, " + item + "| " + Layout.block(statements);
        return Randomly.declared(
                e,
                in.then(e.node(), Layout.call(".scan", folding.initial(), closure)).of(type),
                e.get(TAKES));
    }

    private static String assigned(String value) {
        String more = "*sum + ";
        return value.startsWith(more)
                ? "*sum += " + Layout.bare(value.substring(more.length())) + ";"
                : "*sum = " + value + ";";
    }

    /// The running value, or nothing where it stops.
    private static String answer(Code stops, String next) {
        if (stops.text().equals("false")) {
            return Layout.call("Some", next);
        }
        return Layout.choice(stops.text(), "None", Layout.call("Some", next));
    }
}
