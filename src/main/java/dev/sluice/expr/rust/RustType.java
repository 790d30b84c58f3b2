package dev.sluice.expr.rust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is known of a value before the program runs.
public sealed interface RustType {
    /// How it is written in Rust.
    String rust();

    /// Whether it is copied rather than moved.
    default boolean copy() {
        return false;
    }

    /// A whole number from `least` to `most`.
    record Int(long least, long most) implements RustType {
        @Override
        public String rust() {
            return "i64";
        }

        @Override
        public boolean copy() {
            return true;
        }
    }

    /// A decimal number; from `least` to `most` unless it is not a number at all.
    record Decimal(double least, double most) implements RustType {
        public static final Decimal ANY =
                new Decimal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        @Override
        public String rust() {
            return "f64";
        }

        @Override
        public boolean copy() {
            return true;
        }
    }

    /// True or false.
    record Bool() implements RustType {
        @Override
        public String rust() {
            return "bool";
        }

        @Override
        public boolean copy() {
            return true;
        }
    }

    /// Text.
    record Text() implements RustType {
        @Override
        public String rust() {
            return "String";
        }
    }

    /// Members of one type.
    ///
    /// @param most how many there are at most
    record Many(RustType of, long most) implements RustType {
        public Many(RustType of) {
            this(of, Long.MAX_VALUE);
        }

        @Override
        public String rust() {
            return "Vec<" + of.rust() + ">";
        }
    }

    /// So many members, each of its own type.
    record Tuple(List<RustType> of) implements RustType {
        public Tuple {
            of = List.copyOf(of);
        }

        @Override
        public String rust() {
            return of.stream().map(RustType::rust).collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        public boolean copy() {
            return of.stream().allMatch(RustType::copy);
        }
    }

    /// Named fields.
    ///
    /// @param name of the struct
    record Fields(String name, Map<String, RustType> of) implements RustType {
        public Fields {
            of = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }

        @Override
        public String rust() {
            return name;
        }
    }

    /// One of several kinds, known only when the program runs: an `enum Value`.
    record Mixed(Set<RustType> of) implements RustType {
        public Mixed {
            of = java.util.Collections.unmodifiableSet(sorted(of));
        }

        private static Set<RustType> sorted(Set<RustType> of) {
            Set<RustType> sorted = new TreeSet<>(java.util.Comparator.comparing(Object::toString));
            sorted.addAll(of);
            return sorted;
        }

        @Override
        public String rust() {
            return "Value";
        }
    }

    /// There is no value: nothing ever comes.
    record Never() implements RustType {
        @Override
        public String rust() {
            return "i64";
        }

        @Override
        public boolean copy() {
            return true;
        }
    }
}
