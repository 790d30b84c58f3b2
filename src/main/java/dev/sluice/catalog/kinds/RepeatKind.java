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
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.stream.Repeat;
import dev.sluice.stream.Stream;

import java.util.List;
import java.util.Map;

/// The same value for ever (futures, `stream::repeat`).
@AutoService(NodeKind.class)
public final class RepeatKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Param.of("value", "Value", Params.code(Expecting.ANY), "1", "The value to emit.");

    private static final Spec SPEC =
            Spec.named("repeat", "Repeat", Family.SOURCES)
                    .out(Ports.PLAIN_OUT)
                    .params(VALUE)
                    .help(
                            "Emits the same value again and again.",
                            "Emits whenever it is polled.",
                            "Never waits; a consumer that does not wait either will never let other"
                                    + " tasks run.",
                            "Never ends.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example(List.of(), "0:\"tick\" 0:\"tick\"")
                    .where("value", "\"tick\"")
                    .aliases("forever", "constant", "loop")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public boolean endless() {
        return true;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        Object value = Answers.constant(wiring.get(VALUE));
        return new Births<>(wiring, new Repeat<>(value), same -> same);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaCode value = e.translator(Map.of()).code(e.get(VALUE));
        e.uses().type("dev.sluice.stream.Repeat");
        return JavaChain.of(
                e.node(), "StreamExt.of(new Repeat<>(" + value.alone() + "))", value.type());
    }

    @Override
    public Chain rust(Emission e) {
        Code value = e.translator(false, Map.of()).code(e.get(VALUE));
        e.uses().path("futures::stream");
        String text = value.owned();
        return Chain.of(
                e.node(),
                Layout.call("stream::repeat", text.matches("-?[0-9_]+") ? text + "_i64" : text),
                value.type());
    }
}
