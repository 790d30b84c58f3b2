package dev.sluice.catalog;

import dev.sluice.stream.Channel;
import dev.sluice.stream.Future;
import dev.sluice.stream.Stream;

import java.util.List;

/// What a kind of node is. Found by [java.util.ServiceLoader]: one file per kind, nothing else to edit.
public sealed interface NodeKind {
    /// Why a kind that says nothing of Rust is not exported.
    String UNWRITTEN = "Nobody has written down yet how this kind looks in Rust.";

    Spec spec();

    /// Whether it may end before its input does.
    default boolean mayEndFirst() {
        return false;
    }

    /// Makes items in a task of its own and sends them into a channel.
    ///
    /// Its stream makes and paces the items; the plan's producer task sends each as the parameters of
    /// [Producing] say.
    non-sealed interface Producer extends NodeKind {
        Stream<Item> open(Wiring wiring);

        /// The statements of its task in Rust; they send by [Emission#send].
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default List<String> rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }
    }

    /// A channel between tasks.
    non-sealed interface Conduit extends NodeKind {
        Channel<Item> open(Wiring wiring);

        /// How it is made in Rust.
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default RustChannel rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }
    }

    /// A source or an operator: a stream polled by the task of its sink.
    non-sealed interface Operator extends NodeKind {
        /// Whether it is a source that never waits and never ends.
        default boolean endless() {
            return false;
        }

        /// A stream of [Item], or of `Result<Item, Item>` where the output is fallible.
        Stream<?> open(Wiring wiring);

        /// The chain in Rust that ends in it.
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default Chain rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }
    }

    /// The root of a task: polls its stream to the end.
    non-sealed interface Sink extends NodeKind {
        Future<Outcome> open(Wiring wiring);

        /// The end of its task in Rust.
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default RustSink rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }
    }
}
