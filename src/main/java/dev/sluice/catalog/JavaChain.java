package dev.sluice.catalog;

import dev.sluice.expr.java.JavaType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chain of combinators in Java: an expression, then one call after another.
///
/// @param before statements that go before it
/// @param calls the source, then `.map(…)` and the like
/// @param item the type of its items
/// @param errors the node that began to give errors of the present type, where the chain is fallible
public record JavaChain(
        List<JavaLine> before, List<JavaLine> calls, JavaType item, Optional<String> errors) {
    public JavaChain {
        before = List.copyOf(before);
        calls = List.copyOf(calls);
    }

    /// A plain source.
    public static JavaChain of(String node, String source, JavaType item) {
        return new JavaChain(
                List.of(), List.of(new JavaLine(node, source)), item, Optional.empty());
    }

    /// The chain with one more call.
    public JavaChain then(String node, String call) {
        List<JavaLine> more = new ArrayList<>(calls);
        more.add(new JavaLine(node, call));
        return new JavaChain(before, more, item, errors);
    }

    /// The chain with other items.
    public JavaChain of(JavaType changed) {
        return new JavaChain(before, calls, changed, errors);
    }

    /// The chain with errors whose type is found out from what `chooser` and those after it give.
    public JavaChain failing(String chooser) {
        return new JavaChain(before, calls, item, Optional.of(chooser));
    }

    /// The chain without errors.
    public JavaChain plain() {
        return new JavaChain(before, calls, item, Optional.empty());
    }

    /// The chain after a statement.
    public JavaChain after(String node, String statement) {
        return after(List.of(new JavaLine(node, statement)));
    }

    /// The chain after what another needs before it.
    public JavaChain after(List<JavaLine> statements) {
        List<JavaLine> more = new ArrayList<>(statements);
        more.addAll(before);
        return new JavaChain(more, calls, item, errors);
    }
}
