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
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// Each error through an expression (futures, `TryStreamExt::map_err`).
@AutoService(NodeKind.class)
public final class MapErrKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Param.of(
                    "value",
                    "Becomes",
                    Params.code(Expecting.ANY, "error"),
                    "\"failed: \" + string(error)",
                    "What an error becomes.");

    private static final Spec SPEC =
            Spec.named("map_err", "Map errors", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(VALUE)
                    .help(
                            "Changes each error by an expression; successes pass as they are.",
                            "Emits one for each that comes in, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:!oops 20:2 30:|", "0:1 10:!bad:oops 20:2 30:|")
                    .where("value", "\"bad:\" + error")
                    .aliases("context", "anyhow", "wrap error")
                    .misnomer(
                            "StreamExt::map_err",
                            "The guide lists map_err under StreamExt; it is in TryStreamExt.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Expression value = wiring.get(VALUE);
        return new Map<>(
                wiring.fallible("in"),
                result -> result.fold(Result::ok, error -> changed(value, error)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.error(e, e.errors(in.errors().orElseThrow()));
        JavaCode value = body.code(e.get(VALUE));
        return JavaSides.mapErr(e, in, body, value);
    }

    private static Result<Item, Item> changed(Expression value, Item error) {
        return Answers.attempt(error, () -> Result.err(error.with(value.eval(error.value()))));
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.ofError(e, in.error().orElseThrow());
        Code value = body.code(e.get(VALUE));
        if (value.fails()) {
            throw e.refusal(
                    "What an error becomes can fail here, and Rust's map_err has no place for a"
                            + " second error.");
        }
        return in.then(e.node(), Layout.call(".map_err", body.now(value.owned())))
                .failing(value.type());
    }
}
