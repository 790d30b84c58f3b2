package dev.sluice.catalog.kinds;

import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.expr.java.JavaType;

/// Receivers as streams of results in Java.
final class JavaReceiving {
    private JavaReceiving() {}

    /// @param stream the type that wraps the receiver
    /// @param error the function that gives its errors, which are texts
    static JavaChain chain(JavaEmission e, String stream, String error) {
        JavaEmission.Receiving in = e.receiver("in");
        e.fails(e.node(), new JavaType.Text());
        e.uses().type("dev.sluice.stream." + stream);
        String types = "<" + in.item().java() + ", " + e.errors(e.node()).java() + ">";
        String made = "new " + stream + types + "(" + in.variable() + ", " + error + ")";
        return JavaChain.of(e.node(), "TryStreamExt.of(" + made + ")", in.item()).failing(e.node());
    }
}
