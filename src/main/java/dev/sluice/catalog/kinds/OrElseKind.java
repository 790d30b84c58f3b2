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
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;
import dev.sluice.stream.OrElse;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

import java.util.function.Supplier;

/// Each error through a fallible async body (futures, `TryStreamExt::or_else`).
@AutoService(NodeKind.class)
public final class OrElseKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Param.of(
                    "value",
                    "Becomes",
                    Params.code(Expecting.ANY, "error"),
                    "0",
                    "The success that an error becomes.");
    static final Param<Expression> RETHROW =
            Param.of(
                    "rethrows_when",
                    "Fails when",
                    Params.code(Expecting.BOOLEAN, "error"),
                    "false",
                    "An error for which this is true stays an error.");
    static final Param<Expression> ERROR =
            Param.of(
                    "error",
                    "With",
                    Params.code(Expecting.ANY, "error"),
                    "error",
                    "What an error that stays one becomes.");
    static final Param<Delay> TAKES = Shared.takes("How long the body of an item takes.");

    private static final Spec SPEC =
            Spec.named("or_else", "Or else", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(VALUE, TAKES, RETHROW, ERROR)
                    .help(
                            "Makes a success of each error, by a body that takes time and can fail;"
                                    + " successes pass at once.",
                            "Emits a success or an error when its body is complete.",
                            "Waits for its input, and while a body runs, when the input is not"
                                    + " polled.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds the error of the running body.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:!oops 20:2 30:|", "0:1 15:0 20:2 30:|")
                    .where("takes", "5ms")
                    .aliases("recover", "catch", "default")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Expression value = wiring.get(VALUE);
        Expression rethrow = wiring.get(RETHROW);
        Expression error = wiring.get(ERROR);
        Supplier<Delay> takes = wiring.live(TAKES);
        return new OrElse<>(
                wiring.fallible("in"),
                failed ->
                        wiring.work(
                                takes.get(), failed, () -> handled(rethrow, error, value, failed)));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody body = JavaBody.error(e, e.errors(in.errors().orElseThrow()));
        JavaFails fails = JavaFails.of(e, body, e.get(RETHROW), e.get(ERROR), e.node());
        JavaCode value = fails.code(e.get(VALUE));
        if (!value.type().java().equals(in.item().java())) {
            throw e.refusal("What an error becomes has to be of the kind of the items in Java.");
        }
        Delay takes = e.get(TAKES);
        String lambda = fails.later(takes, value.alone(), value);
        String type = e.errors(e.node()).java();
        JavaChain chain = in.then(e.node(), ".<" + type + ">orElse(" + lambda + ")");
        return JavaBody.drawing(e, chain.of(in.item().or(value.type())).failing(e.node()), takes);
    }

    private static Result<Item, Item> handled(
            Expression rethrow, Expression error, Expression value, Item failed) {
        return Answers.attempt(
                failed,
                () ->
                        rethrow.test(failed.value())
                                ? Result.err(failed.with(error.eval(failed.value())))
                                : Result.ok(failed.with(value.eval(failed.value()))));
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Closures body = Closures.ofError(e, in.error().orElseThrow());
        Fails fails = Fails.of(e, body, e.get(RETHROW), e.get(ERROR));
        Code value = body.code(e.get(VALUE));
        RustType item = Types.join(in.item(), value.type());
        Coercion fit = new Coercion(e.uses());
        String mapping = fit.mapping(in.item(), item);
        Chain fitted = mapping.isEmpty() ? in : in.then(e.node(), Layout.call(".map_ok", mapping));
        RustType errors = fails.never(value) ? e.chosenErrors() : fails.errors(value);
        String answer = fails.result(fit.owned(value, item), errors);
        String result =
                fails.never(value)
                        ? "Ok::<_, " + errors.rust() + ">" + answer.substring("Ok".length())
                        : answer;
        String closure = body.later(body.sleeps(e.get(TAKES)), result, fails.asks(value));
        Chain chain = fitted.then(e.node(), Layout.call(".or_else", closure)).of(item);
        return Randomly.declared(
                e,
                fails.never(value) ? chain.failing(errors, e.node()) : chain.failing(errors),
                e.get(TAKES));
    }
}
