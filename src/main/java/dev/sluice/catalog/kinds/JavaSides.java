package dev.sluice.catalog.kinds;

import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.expr.java.JavaCode;

/// What happens to one side of a result in Java.
final class JavaSides {
    private JavaSides() {}

    /// Changes what went well; what throws becomes an error.
    static JavaChain mapOk(JavaEmission e, JavaChain in, JavaBody body, JavaCode value) {
        if (!value.fails()) {
            String call = ".mapOk(" + body.lambda(value.alone()) + ")";
            return in.then(e.node(), call);
        }
        e.uses().type("dev.sluice.stream.Result");
        String chooser = in.errors().orElseThrow();
        String ok = JavaFails.attempted(e, chooser, "Result.ok(" + value.alone() + ")", value);
        String types = value.type().java() + ", " + e.errors(chooser).java();
        String sides = ".<Result<" + types + ">>fold(" + body.lambda(ok) + ", Result::err)";
        return in.then(e.node(), ".<" + types + ">mapResult(result -> result" + sides + ")");
    }

    /// Changes what went wrong.
    static JavaChain mapErr(JavaEmission e, JavaChain in, JavaBody body, JavaCode value) {
        if (value.fails()) {
            throw e.refusal("What an error becomes may have no answer here.");
        }
        e.fails(e.node(), value.type());
        String type = e.errors(e.node()).java();
        return in.then(e.node(), ".<" + type + ">mapErr(" + body.lambda(value.alone()) + ")")
                .failing(e.node());
    }

    /// A lambda over a result that awaits one of two futures.
    static String either(JavaEmission e, String ok, String err) {
        e.uses().type("dev.sluice.stream.Future");
        e.uses().type("dev.sluice.stream.Ready");
        return "result -> result.<Future<?>>fold(" + ok + ", " + err + ")";
    }
}
