package dev.sluice.expr.java;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of a value before the program runs.
public sealed interface JavaType {
    /// A whole number from `least` to `most`, so that what cannot overflow is written with plain operators.
    record Whole(long least, long most) implements JavaType {
        /// One of which nothing is known.
        public static final Whole ANY = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// A decimal number from `least` to `most`, or none where these are infinite.
    record Decimal(double least, double most) implements JavaType {
        /// One of which nothing is known.
        public static final Decimal ANY =
                new Decimal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    record Bool() implements JavaType {}

    record Text() implements JavaType {}

    /// A list of members of one type.
    record Many(JavaType of) implements JavaType {}

    /// A list of so many members, each of its own type.
    record Tuple(List<JavaType> of) implements JavaType {
        public Tuple {
            of = List.copyOf(of);
        }

        /// The type of any member.
        public JavaType member() {
            return of.stream().reduce(new Nothing(), JavaType::or);
        }

        private JavaType joined(Tuple other) {
            if (of.size() != other.of.size()) {
                return new Many(member().or(other.member()));
            }
            List<JavaType> both = new ArrayList<>();
            for (int i = 0; i < of.size(); i++) {
                both.add(of.get(i).or(other.of.get(i)));
            }
            return new Tuple(both);
        }
    }

    /// A record of this name; the order of its fields is that of the document.
    record Fields(String name, Map<String, JavaType> of) implements JavaType {
        public Fields {
            of = new LinkedHashMap<>(of);
        }

        private boolean joins(Fields other) {
            return name.equals(other.name) && of.keySet().equals(other.of.keySet());
        }

        private Fields joined(Fields other) {
            Map<String, JavaType> both = new LinkedHashMap<>(of);
            other.of.forEach((field, type) -> both.merge(field, type, JavaType::or));
            return new Fields(name, both);
        }
    }

    /// One of several.
    record Mixed(Set<JavaType> of) implements JavaType {
        public Mixed {
            of = Set.copyOf(of);
        }
    }

    /// No value at all.
    record Nothing() implements JavaType {}

    /// As a type argument.
    default String java() {
        return switch (this) {
            case Whole _ -> "Long";
            case Decimal _ -> "Double";
            case Bool _ -> "Boolean";
            case Text _ -> "String";
            case Many(JavaType of) -> "List<" + of.java() + ">";
            case Tuple tuple -> "List<" + tuple.member().java() + ">";
            case Fields(String name, Map<String, JavaType> _) -> name;
            case Mixed _, Nothing _ -> "Object";
        };
    }

    /// As the type of a record's component.
    default String component() {
        return switch (this) {
            case Whole _ -> "long";
            case Decimal _ -> "double";
            case Bool _ -> "boolean";
            case Text _, Many _, Tuple _, Fields _, Mixed _, Nothing _ -> java();
        };
    }

    /// The least type with the values of both.
    default JavaType or(JavaType other) {
        if (equals(other) || other instanceof Nothing) {
            return this;
        }
        return switch (this) {
            case Nothing _ -> other;
            case Whole(long least, long most) when other instanceof Whole o ->
                    new Whole(Math.min(least, o.least), Math.max(most, o.most));
            case Decimal(double least, double most) when other instanceof Decimal o ->
                    new Decimal(Math.min(least, o.least), Math.max(most, o.most));
            case Many(JavaType of) when other instanceof Many(JavaType o) -> new Many(of.or(o));
            case Many(JavaType of) when other instanceof Tuple o -> new Many(of.or(o.member()));
            case Tuple tuple when other instanceof Many(JavaType o) ->
                    new Many(tuple.member().or(o));
            case Tuple tuple when other instanceof Tuple o -> tuple.joined(o);
            case Fields fields when other instanceof Fields o && fields.joins(o) ->
                    fields.joined(o);
            case Whole _, Decimal _, Bool _, Text _, Many _, Tuple _, Fields _, Mixed _ ->
                    mixed(alternatives(), other.alternatives());
        };
    }

    /// The kinds it may be.
    default Set<JavaType> alternatives() {
        return this instanceof Mixed(Set<JavaType> of) ? of : Set.of(this);
    }

    private static JavaType mixed(Set<JavaType> some, Set<JavaType> others) {
        Set<JavaType> all = new HashSet<>(some);
        for (JavaType one : others) {
            JavaType joined = one;
            for (JavaType had : some) {
                if (had.getClass().equals(one.getClass()) && !(had instanceof Fields)) {
                    all.remove(had);
                    joined = had.or(one);
                }
            }
            all.add(joined);
        }
        return new Mixed(all);
    }

    /// Without what is known of the size of its numbers.
    default JavaType wide() {
        return switch (this) {
            case Whole _ -> Whole.ANY;
            case Decimal _ -> Decimal.ANY;
            case Many(JavaType of) -> new Many(of.wide());
            case Tuple(List<JavaType> of) -> new Tuple(of.stream().map(JavaType::wide).toList());
            case Fields(String name, Map<String, JavaType> of) -> {
                Map<String, JavaType> wide = new LinkedHashMap<>();
                of.forEach((field, type) -> wide.put(field, type.wide()));
                yield new Fields(name, wide);
            }
            case Mixed(Set<JavaType> of) ->
                    of.stream().map(JavaType::wide).reduce(new Nothing(), JavaType::or);
            case Bool _, Text _, Nothing _ -> this;
        };
    }

    /// The type of a value of the document.
    ///
    /// @param name of the record that a map becomes
    static JavaType of(@Nullable Object value, String name) {
        return switch (value) {
            case Long n -> new Whole(n, n);
            case Double d -> Double.isNaN(d) ? Decimal.ANY : new Decimal(d, d);
            case Boolean _ -> new Bool();
            case String _ -> new Text();
            case List<?> list -> {
                JavaType of = new Nothing();
                for (Object member : list) {
                    of = of.or(of(member, name));
                }
                yield new Many(of);
            }
            case Map<?, ?> _ ->
                    throw new Inexpressible("Values that are maps are not written in Java.");
            case null -> throw new Inexpressible("Java is not given null.");
            default -> throw new Inexpressible("There is no Java for " + value + ".");
        };
    }
}
