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
import dev.sluice.catalog.Sleeps;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.Map;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// Each success through an expression (futures, `TryStreamExt::map_ok`).
@AutoService(NodeKind.class)
public final class MapOkKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value(
                    "Becomes",
                    "item * 2",
                    "What a success becomes; an expression without an answer makes it an error.");

    private static final Spec SPEC =
            Spec.named("map_ok", "Map successes", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(VALUE)
                    .help(
                            "Changes each success by an expression; errors pass as they are.",
                            "Emits one for each that comes in, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:!oops 20:2 30:|", "0:10 10:!oops 20:20 30:|")
                    .where("value", "item * 10")
                    .aliases("transform", "and then sync")
                    .misnomer(
                            "try_map",
                            "The guide names a try_map that futures does not have: map_ok changes a"
                                + " success at once, and_then by a body that takes time or fails.")
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
                result -> result.fold(item -> changed(value, item), Result::err));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.item(e, in.item());
        JavaCode value = body.code(e.get(VALUE));
        return JavaSides.mapOk(e, in, body, value).of(value.type());
    }

    private static Result<Item, Item> changed(Expression value, Item item) {
        return Answers.attempt(item, () -> Result.ok(item.with(value.eval(item.value()))));
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.fallible(e, in.item(), false);
        Code value = body.code(e.get(VALUE));
        if (!value.fails()) {
            return in.then(e.node(), Layout.call(".map_ok", body.now(value.owned())))
                    .of(value.type());
        }
        Chain fitted = Fails.fitted(e, in, new RustType.Text());
        String answer = Layout.call("Ok", value.owned());
        return fitted.then(
                        e.node(), Layout.call(".and_then", body.later(Sleeps.NONE, answer, true)))
                .of(value.type());
    }
}
