package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Delay;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.expr.java.JavaCode;

/// Lines that a node prints, in Java.
final class JavaPrinting {
    private JavaPrinting() {}

    /// The expression that prints a value.
    static String line(JavaEmission e, JavaCode value) {
        return e.printing() + ".println(" + value.shown(e.uses()) + ")";
    }

    /// The expression that prints an error.
    static String error(JavaEmission e, JavaCode error) {
        return e.printing() + ".println(\"error: \" + " + error.shown(e.uses()) + ")";
    }

    /// A lambda that prints and gives a future of the sleeps.
    static String printed(JavaEmission e, JavaBody body, String line, Delay takes) {
        String sleeps = body.sleeps(takes);
        if (sleeps.isEmpty()) {
            e.uses().type("dev.sluice.stream.Ready");
        }
        String rest = sleeps.isEmpty() ? "Ready.DONE" : sleeps;
        return body.lambda("{\n    " + line + ";\n    return " + rest + ";\n}");
    }
}
