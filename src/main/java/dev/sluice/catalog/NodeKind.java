package dev.sluice.catalog;

import dev.sluice.stream.Future;
import dev.sluice.stream.Stream;

import java.util.List;
import java.util.Optional;

/// What a kind of node is. Found by [java.util.ServiceLoader]: one file per kind, nothing else to edit.
public sealed interface NodeKind {
    /// Why a kind that says nothing of Rust is not exported.
    String UNWRITTEN = "Nobody has written down yet how this kind looks in Rust.";

    /// Why a kind that says nothing of Java is not exported.
    String NO_JAVA = "Nobody has written down yet how this kind looks in Java.";

    Spec spec();

    /// Whether its times only cut a wait short or tell of one, and never make it wait.
    default boolean watches() {
        return false;
    }

    /// Whether it may end before its input does.
    default boolean mayEndFirst() {
        return false;
    }

    /// The root of a task that sends items into a channel.
    ///
    /// Its stream makes and paces the items, or is what is wired to its input; the plan's producer task sends
    /// each as the parameters of [Producing] say.
    non-sealed interface Producer extends NodeKind {
        Stream<Item> open(Wiring wiring);

        /// Chooses among the channels of an output for many; absent where the output is for one.
        default Optional<Router> router(Wiring wiring) {
            return Optional.empty();
        }

        /// The statements of its task in Rust; they send by [Emission#send].
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default List<RustStatement> rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }

        /// Its task in Java, ended by [JavaEmission#fed].
        ///
        /// @throws dev.sluice.expr.java.Inexpressible for what is not written in Java
        default JavaChain java(JavaEmission e) {
            throw e.refusal(NO_JAVA);
        }
    }

    /// Splits a chain: what is above becomes a task of its own, which sends into a channel from which only what
    /// is below receives. It passes on what it gets, items or results.
    non-sealed interface Boundary extends NodeKind {
        <T> OpenChannel<T> open(Wiring wiring);

        /// How its channel is made in Rust; the task that sends into it is the exporter's.
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default RustChannel rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }

        /// How its channel is made in Java.
        ///
        /// @throws dev.sluice.expr.java.Inexpressible for what is not written in Java
        default JavaChannel java(JavaEmission e) {
            throw e.refusal(NO_JAVA);
        }
    }

    /// A channel between tasks.
    non-sealed interface Conduit extends NodeKind {
        OpenChannel<Item> open(Wiring wiring);

        /// How it is made in Rust.
        ///
        /// @throws dev.sluice.expr.rust.Untranslatable for what is not written in Rust
        default RustChannel rust(Emission e) {
            throw e.refusal(UNWRITTEN);
        }

        /// How it is made in Java.
        ///
        /// @throws dev.sluice.expr.java.Inexpressible for what is not written in Java
        default JavaChannel java(JavaEmission e) {
            throw e.refusal(NO_JAVA);
        }

        /// How many slots it has where its parameter `capacity` says so many; without the parameter, that is
        /// [Integer#MAX_VALUE].
        default int slots(int capacity) {
            return capacity;
        }

        /// Whether a sender sends one item, and then it is used up.
        default boolean takesOne() {
            return false;
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

        /// The chain in Java that ends in it.
        ///
        /// @throws dev.sluice.expr.java.Inexpressible for what is not written in Java
        default JavaChain java(JavaEmission e) {
            throw e.refusal(NO_JAVA);
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

        /// Its task in Java: a chain that ends in a future.
        ///
        /// @throws dev.sluice.expr.java.Inexpressible for what is not written in Java
        default JavaChain java(JavaEmission e) {
            throw e.refusal(NO_JAVA);
        }
    }
}
