package dev.sluice.catalog;

import dev.sluice.expr.rust.RustType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chain of combinators in Rust: a source, then one call after another.
///
/// @param before statements that go before it
/// @param calls the source, then `.map(..)` and the like
/// @param item the type of its items
/// @param error the type of its errors, where it is fallible
/// @param open the node whose choice of an error type is still free
public record Chain(
        List<RustStatement> before,
        List<RustLine> calls,
        RustType item,
        Optional<RustType> error,
        Optional<String> open) {
    public Chain {
        before = List.copyOf(before);
        calls = List.copyOf(calls);
    }

    /// A plain source.
    public static Chain of(String node, String source, RustType item) {
        return new Chain(
                List.of(),
                List.of(new RustLine(node, source)),
                item,
                Optional.empty(),
                Optional.empty());
    }

    /// The chain with one more call.
    public Chain then(String node, String call) {
        List<RustLine> more = new ArrayList<>(calls);
        more.add(new RustLine(node, call));
        return new Chain(before, more, item, error, open);
    }

    /// The chain with other items.
    public Chain of(RustType changed) {
        return new Chain(before, calls, changed, error, open);
    }

    /// The chain with these errors.
    public Chain failing(RustType changed) {
        return new Chain(before, calls, item, Optional.of(changed), Optional.empty());
    }

    /// The chain with errors whose type the node may still choose.
    public Chain failing(RustType changed, String chooser) {
        return new Chain(before, calls, item, Optional.of(changed), Optional.of(chooser));
    }

    /// The chain without errors.
    public Chain plain() {
        return new Chain(before, calls, item, Optional.empty(), Optional.empty());
    }

    /// The chain after one more statement.
    public Chain after(RustStatement statement) {
        List<RustStatement> more = new ArrayList<>(before);
        more.add(statement);
        return new Chain(more, calls, item, error, open);
    }

    /// The chain after what another needs before it.
    public Chain after(List<RustStatement> statements) {
        List<RustStatement> more = new ArrayList<>(statements);
        more.addAll(before);
        return new Chain(more, calls, item, error, open);
    }

    /// The chain that begins anew with this text.
    public Chain from(String node, String source) {
        return new Chain(before, List.of(new RustLine(node, source)), item, error, open);
    }

    /// The chain in a variable.
    public Chain bound(String name) {
        return after(new RustStatement("let " + name + " = ", calls, ";")).from(last(), name);
    }

    /// The node that made its items.
    public String last() {
        return calls.getLast().node();
    }
}
