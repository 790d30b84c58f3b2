package dev.sluice.catalog;

import java.util.Set;

/// A place where wires end.
public sealed interface Port {
    /// Its name in the document, unique among the inputs, and among the outputs, of its kind.
    String id();

    /// An input.
    ///
    /// @param accepts the types that fit
    /// @param many whether more than one wire may end here
    record In(String id, Set<PortType> accepts, boolean many) implements Port {
        public In {
            accepts = Set.copyOf(accepts);
        }

        public static In of(String id, PortType... accepts) {
            return new In(id, Set.of(accepts), false);
        }

        public static In many(String id, PortType... accepts) {
            return new In(id, Set.of(accepts), true);
        }
    }

    /// An output.
    ///
    /// @param type what comes out
    /// @param many whether more than one wire may start here
    record Out(String id, Type type, boolean many) implements Port {
        public static Out of(String id, PortType type) {
            return new Out(id, new Type.Fixed(type), false);
        }

        public static Out many(String id, PortType type) {
            return new Out(id, new Type.Fixed(type), true);
        }

        /// An output of the same type as what is wired to the input `in`.
        public static Out like(String id, String in) {
            return new Out(id, new Type.Like(in), false);
        }
    }

    /// What comes out of an output.
    sealed interface Type {
        /// Always this.
        record Fixed(PortType type) implements Type {}

        /// What comes into that input.
        record Like(String in) implements Type {}
    }
}
