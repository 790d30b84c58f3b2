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
import dev.sluice.catalog.Values;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.ErrInto;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

import java.util.Map;

/// Each error as another type (futures, `TryStreamExt::err_into`).
@AutoService(NodeKind.class)
public final class ErrIntoKind implements NodeKind.Operator {
    /// The types there are.
    enum Into {
        /// Its text (Rust, `String`).
        TEXT,
        /// A map with the error under `cause` (Rust, an error that wraps another).
        WRAPPED
    }

    static final Param<Into> INTO =
            Param.of(
                    "into",
                    "Into",
                    Params.choice(Into.class),
                    "wrapped",
                    "The type of the errors: text, or wrapped, a map with the error under cause.");

    private static final String FROM =
            """
            impl From<{error}> for {into} {
                fn from(cause: {error}) -> Self {
                    {into} { cause }
                }
            }
            """;

    private static final Spec SPEC =
            Spec.named("err_into", "Convert errors", Family.FALLIBLE)
                    .in(Ports.FALLIBLE_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .params(INTO)
                    .help(
                            "Converts each error into another type, as ? does; the type says what"
                                    + " it becomes, where in map_err an expression does.",
                            "Emits one for each that comes in, at that instant.",
                            "Waits only while its input waits.",
                            "Ends when its input ends; an error does not end it.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:!oops 20:2 30:|", "0:1 10:!{\"cause\":_\"oops\"} 20:2 30:|")
                    .aliases("From", "Into", "Box<dyn Error>", "anyhow", "?", "source")
                    .misnomer(
                            "StreamExt::err_into",
                            "The guide lists err_into under StreamExt; it is in TryStreamExt.")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        Into into = wiring.get(INTO);
        return new ErrInto<>(
                wiring.fallible("in"),
                error ->
                        error.with(
                                switch (into) {
                                    case TEXT -> Values.text(error.value());
                                    case WRAPPED -> Map.of("cause", error.value());
                                }));
    }

    @Override
    public JavaChain java(JavaEmission e) {
        if (e.get(INTO) == Into.WRAPPED) {
            throw e.refusal("Errors wrapped in a map are not written in Java.");
        }
        JavaChain in = e.in("in");
        JavaCode error = JavaCode.object("error", e.errors(in.errors().orElseThrow()));
        e.fails(e.node(), new JavaType.Text());
        String call =
                ".<" + e.errors(e.node()).java() + ">mapErr(error -> " + error.text(e.uses()) + ")";
        return in.then(e.node(), call).failing(e.node());
    }

    @Override
    public Chain rust(Emission e) {
        e.uses().path("futures::TryStreamExt");
        Chain in = e.in("in");
        RustType error = in.error().orElseThrow();
        return switch (e.get(INTO)) {
            case TEXT -> text(e, in, error);
            case WRAPPED -> wrapped(e, in, error);
        };
    }

    private static Chain text(Emission e, Chain in, RustType error) {
        if (!(error instanceof RustType.Text)) {
            throw e.refusal("Only an error that is text converts into a String in Rust.");
        }
        return in.then(e.node(), ".err_into::<String>()").failing(error);
    }

    private static Chain wrapped(Emission e, Chain in, RustType error) {
        RustType.Fields into = new RustType.Fields(e.typeName(), java.util.Map.of("cause", error));
        e.uses().struct(into);
        e.uses()
                .item(
                        "From for " + into.name(),
                        FROM.replace("{into}", into.name()).replace("{error}", error.rust()));
        return in.then(e.node(), ".err_into::<" + into.name() + ">()").failing(into);
    }
}
