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
import dev.sluice.catalog.Sleeping;
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.Once;
import dev.sluice.stream.Stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One value (futures, `stream::once`).
@AutoService(NodeKind.class)
public final class OnceKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Param.of("value", "Value", Params.code(Expecting.ANY), "1", "The value to emit.");
    static final Param<Delay> TAKES = Shared.takes("The sleep before the value.");

    private static final Spec SPEC =
            Spec.named("once", "Once", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .params(VALUE, TAKES)
                    .help(
                            "Emits one value.",
                            "Emits when its sleep is over.",
                            "Waits in the sleep, which begins only when polled for.",
                            "Ends after the value.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "10:7 10:|")
                    .where("value", "7")
                    .where("takes", "10ms")
                    .aliases("single", "just", "one")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Object value = Answers.constant(wiring.get(VALUE));
        Item seed = wiring.born(value, 0);
        return new Births<>(
                wiring,
                new Once<>(
                        new After<>(
                                new Sleeping(wiring.get(TAKES), seed, wiring.random()),
                                () -> value)),
                v -> v);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaCode value = e.translator(Map.of()).code(e.get(VALUE));
        JavaBody body = JavaBody.over(e, "_").with("item", value);
        String sleeps = body.sleeps(e.get(TAKES));
        e.uses().type("dev.sluice.stream.Once");
        e.uses().type("dev.sluice.stream.Ready");
        String future =
                sleeps.isEmpty()
                        ? "new Ready<>(" + value.alone() + ")"
                        : sleeps + ".map(_ -> " + value.alone() + ")";
        JavaChain chain =
                JavaChain.of(e.node(), "StreamExt.of(new Once<>(" + future + "))", value.type());
        return JavaBody.drawing(e, chain, e.get(TAKES));
    }

    @Override
    public Chain rust(Emission e) {
        Code value = e.translator(false, Map.of()).code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        e.uses().path("futures::stream");
        List<String> body = new ArrayList<>();
        if (takes.random()) {
            body.add(Randomly.declaration(e, "random"));
        }
        Sleeps sleeps =
                takes.rust(
                        e.uses(),
                        e.translator(false, Map.of("item", Variable.of("item", value.type()))),
                        "random",
                        false);
        boolean named = Closures.mentions("item", String.join(" ", sleeps.awaits())) > 0;
        if (named) {
            body.add("let item = " + suffixed(value) + ";");
        }
        body.addAll(sleeps.awaits());
        body.add(named ? "item" : suffixed(value));
        String future =
                sleeps.none()
                        ? Layout.call("future::ready", suffixed(value))
                        : "async " + Layout.block(body);
        if (sleeps.none()) {
            e.uses().path("futures::future");
        }
        return Chain.of(e.node(), Layout.call("stream::once", future), value.type());
    }

    private static String suffixed(Code value) {
        String text = value.owned();
        return text.matches("-?[0-9_]+") ? text + "_i64" : text;
    }
}
