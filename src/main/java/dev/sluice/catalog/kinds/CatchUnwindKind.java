package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.RustType;
import dev.sluice.stream.CatchUnwind;
import dev.sluice.stream.Result;
import dev.sluice.stream.Stream;

/// A panic as an error (futures, `StreamExt::catch_unwind`).
@AutoService(NodeKind.class)
public final class CatchUnwindKind implements NodeKind.Operator {
    private static final Spec SPEC =
            Spec.named("catch_unwind", "Catch panics", Family.ADAPTERS)
                    .in(Ports.PLAIN_IN)
                    .out(Ports.FALLIBLE_OUT)
                    .help(
                            "Turns a panic further up into one last error.",
                            "Emits each item as a success, and the panic as an error.",
                            "Waits only while its input waits.",
                            "Ends when its input ends, or after the error of a panic.",
                            "Holds nothing.",
                            "Pulls nothing ahead.")
                    .example("0:1 10:2 20:|", "0:1 10:2 20:|")
                    .aliases("panic", "recover", "exception", "AssertUnwindSafe")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Result<Item, Item>> open(Wiring wiring) {
        return new Errors<>(
                wiring,
                new CatchUnwind<>(wiring.plain("in")),
                panic -> "panic:" + panic.getMessage());
    }

    @Override
    public JavaChain java(JavaEmission e) {
        e.fails(e.node(), new JavaType.Text());
        String error = "panic -> \"panic:\" + panic.getMessage()";
        return e.in("in")
                .then(e.node(), ".catchUnwind()")
                .then(e.node(), ".<" + e.errors(e.node()).java() + ">mapErr(" + error + ")")
                .failing(e.node());
    }

    private static final String MESSAGE =
            """
            /// What a panic said.
            fn $name(panic: Box<dyn Any + Send>) -> String {
                match panic.downcast::<String>() {
                    Ok(text) => *text,
                    Err(panic) => panic
                        .downcast::<&str>()
                        .map_or_else(|_| "a panic".to_string(), |text| text.to_string()),
                }
            }
            """;

    @Override
    public Chain rust(Emission e) {
        e.uses().path("std::any::Any");
        e.uses().path("std::panic::AssertUnwindSafe");
        e.uses().item("message", MESSAGE);
        return ByPath.call(e, e.in("in"), "AssertUnwindSafe")
                .then(e.node(), ".catch_unwind()")
                .then(e.node(), ".map_err(|panic| format!(\"panic:{}\", message(panic)))")
                .failing(new RustType.Text());
    }
}
