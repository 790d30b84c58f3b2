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
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Variable;
import dev.sluice.stream.AndThen;
import dev.sluice.stream.Result;
import dev.sluice.stream.Retry;
import dev.sluice.stream.Stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/// Each success through a fallible async body that is tried again when it fails.
@AutoService(NodeKind.class)
public final class RetryKind implements NodeKind.Operator {
    static final Param<Expression> VALUE =
            Shared.value("Becomes", "item", "What a success becomes.");
    static final Param<Delay> TAKES = Shared.takes("How long each attempt takes.");
    static final Param<Expression> WHEN =
            Param.of(
                    "fails_when",
                    "Fails when",
                    Params.code(Expecting.BOOLEAN, "item", "attempt"),
                    "attempt < 2",
                    "An attempt for which this is true fails; attempts are numbered from 0.");
    static final Param<Expression> ERROR =
            Param.of(
                    "error",
                    "With",
                    Params.code(Expecting.ANY, "item", "attempt"),
                    "\"failed: \" + string(item)",
                    "What the error of an attempt is.");
    static final Param<Long> RETRIES =
            Param.of(
                    "retries",
                    "Tries again",
                    Params.whole(0, 10, 1_000, "times"),
                    3L,
                    "How often a body that failed is tried again.");
    static final Param<Duration> PAUSE =
            Param.of(
                            "pause",
                            "First pause",
                            Params.duration(),
                            "100ms",
                            "The sleep before the first retry.")
                    .tuned();
    static final Param<Double> FACTOR =
            Param.of(
                            "factor",
                            "Grows by",
                            Params.decimal(1, 4, 100, "times"),
                            2.0,
                            "How many times longer each further pause is; 1 keeps them equal.")
                    .tuned();
    static final Param<Duration> LONGEST =
            Param.of(
                            "longest",
                            "Longest pause",
                            Params.duration(),
                            "30s",
                            "No pause is longer than this.")
                    .tuned();

    private static final Spec SPEC =
            Spec.named("retry", "Retry", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(VALUE, TAKES, WHEN, ERROR, RETRIES, PAUSE, FACTOR, LONGEST)
                    .help(
                            "Changes each success by a body that can fail and is then tried again,"
                                    + " after pauses that grow; errors of the input pass at once.",
                            "Emits a success when an attempt succeeds, or the error of the last"
                                    + " attempt.",
                            "Waits for its input, and while an item is tried, when the input is not"
                                    + " polled.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds the item being tried.",
                            "Pulls nothing ahead.")
                    .example("0:1 5:!oops 50:2 60:|", "30:1 30:!oops 50:2 60:|")
                    .where("fails_when", "item == 1 && attempt < 2")
                    .where("pause", "10ms")
                    .aliases("backoff", "exponential", "attempt", "try again", "resilience")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Supplier<Delay> takes = wiring.live(TAKES);
        Body body = new Body(wiring.get(VALUE), wiring.get(WHEN), wiring.get(ERROR));
        LongUnaryOperator pauses =
                pauses(wiring.live(PAUSE), wiring.live(FACTOR), wiring.live(LONGEST));
        long retries = wiring.get(RETRIES);
        return new AndThen<>(
                wiring.fallible("in"),
                item ->
                        new Retry<>(
                                retries,
                                attempt ->
                                        wiring.work(
                                                takes.get(),
                                                item,
                                                () -> body.answer(item, attempt)),
                                pauses));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaChain in = e.in("in");
        JavaBody attempt =
                JavaBody.over(e, "attempt")
                        .with("item", JavaCode.object("item", in.item()))
                        .with(
                                "attempt",
                                JavaCode.plain("attempt", new JavaType.Whole(0, e.get(RETRIES))));
        String chooser = in.errors().orElseThrow();
        JavaFails fails = JavaFails.of(e, attempt, e.get(WHEN), e.get(ERROR), chooser);
        JavaCode value = fails.code(e.get(VALUE));
        Delay takes = e.get(TAKES);
        String body = fails.later(takes, value.alone(), value);
        e.uses().type("dev.sluice.stream.Retry");
        String types = value.type().java() + ", " + e.errors(chooser).java();
        String retried =
                "item -> new Retry<"
                        + types
                        + ">("
                        + e.get(RETRIES)
                        + ", "
                        + body
                        + ", "
                        + pauses(e)
                        + ")";
        String call = ".<" + value.type().java() + ">andThen(" + retried + ")";
        return JavaBody.drawing(e, in.then(e.node(), call).of(value.type()), takes);
    }

    private static String pauses(JavaEmission e) {
        String first = JavaSleeps.grouped(e.get(PAUSE).toNanos());
        String longest = JavaSleeps.grouped(e.get(LONGEST).toNanos());
        return "retry -> Math.min("
                + longest
                + ", Math.round("
                + first
                + " * Math.pow("
                + e.get(FACTOR)
                + ", retry)))";
    }

    private static LongUnaryOperator pauses(
            Supplier<Duration> first, Supplier<Double> factor, Supplier<Duration> longest) {
        return retry -> {
            double grown = (double) first.get().toNanos() * Math.pow(factor.get(), (double) retry);
            return Math.min(longest.get().toNanos(), Math.round(grown));
        };
    }

    /// What an attempt makes of its item.
    private record Body(Expression value, Expression when, Expression error) {
        Result<Item, Item> answer(Item item, long attempt) {
            return Answers.attempt(
                    item,
                    () ->
                            Boolean.TRUE.equals(when.eval(item.value(), attempt))
                                    ? Result.err(item.with(error.eval(item.value(), attempt)))
                                    : Result.ok(item.with(value.eval(item.value()))));
        }
    }

    @Override
    public Chain rust(Emission e) {
        Chain in = e.in("in");
        Translator translator = e.translator(false, variables(e, in));
        Code when = translator.code(e.get(WHEN));
        Code error = translator.code(e.get(ERROR));
        Code value = translator.code(e.get(VALUE));
        if (when.fails() || error.fails() || value.fails() || e.get(TAKES).random()) {
            throw e.refusal(
                    "Its sleeps are random or an expression can fail, and an attempt in Rust has no"
                            + " place for either.");
        }
        Chain fitted = Fails.fitted(e, in, error.type());
        String failed = new Coercion(e.uses()).owned(error, fitted.error().orElseThrow());
        e.uses().path("futures::TryStreamExt");
        e.uses().path("std::time::Duration");
        e.uses().path("tokio::time::sleep");
        List<String> attempt =
                new ArrayList<>(Closures.plain(e, in.item()).sleeps(e.get(TAKES)).awaits());
        attempt.add(
                "if !(" + when.text() + ") " + Layout.block("break Ok(" + value.owned() + ");"));
        attempt.add(
                "if attempt == "
                        + Literals.grouped(e.get(RETRIES))
                        + " "
                        + Layout.block("break Err(" + failed + ");"));
        attempt.add("sleep(" + pause(e) + ").await;");
        attempt.add("attempt += 1;");
        String body = Layout.block("let mut attempt = 0_i64;", "loop " + Layout.block(attempt));
        return fitted.then(e.node(), Layout.call(".and_then", "|item| async move " + body))
                .of(value.type());
    }

    private static java.util.Map<String, Variable> variables(Emission e, Chain in) {
        return java.util.Map.of(
                "item",
                Variable.of("item", in.item()),
                "attempt",
                Variable.of("attempt", new RustType.Int(0, e.get(RETRIES))));
    }

    private static String pause(Emission e) {
        return "Duration::from_secs_f64(("
                + seconds(e.get(PAUSE))
                + " * "
                + Literals.decimal(e.get(FACTOR)).text()
                + "_f64.powi(attempt as i32)).min("
                + seconds(e.get(LONGEST))
                + "))";
    }

    private static String seconds(Duration time) {
        return Literals.decimal((double) time.toNanos() / 1e9).text();
    }
}
