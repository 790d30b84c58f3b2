package dev.sluice.expr.rust;

import dev.sluice.expr.rust.RustType.Bool;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Fields;
import dev.sluice.expr.rust.RustType.Int;
import dev.sluice.expr.rust.RustType.Many;
import dev.sluice.expr.rust.RustType.Mixed;
import dev.sluice.expr.rust.RustType.Never;
import dev.sluice.expr.rust.RustType.Text;
import dev.sluice.expr.rust.RustType.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Questions about types.
public final class Types {
    /// Any whole number.
    public static final RustType WHOLE = new Int(Long.MIN_VALUE, Long.MAX_VALUE);

    private Types() {}

    /// The least type that has the values of both.
    public static RustType join(RustType a, RustType b) {
        if (a.equals(b) || b instanceof Never) {
            return a;
        }
        return switch (a) {
            case Never _ -> b;
            case Int(long least, long most) when b instanceof Int y ->
                    new Int(Math.min(least, y.least()), Math.max(most, y.most()));
            case Decimal(double least, double most) when b instanceof Decimal y ->
                    new Decimal(Math.min(least, y.least()), Math.max(most, y.most()));
            case Many x when b instanceof Many y -> lists(x, y);
            case Many x when b instanceof Tuple y -> lists(x, list(y));
            case Tuple x when b instanceof Many y -> lists(list(x), y);
            case Tuple x when b instanceof Tuple y -> tuples(x, y);
            case Fields x when b instanceof Fields y && x.of().keySet().equals(y.of().keySet()) ->
                    fields(x, y);
            default -> mixed(a, b);
        };
    }

    /// The type of any member.
    public static RustType member(Tuple tuple) {
        return tuple.of().stream().reduce(new Never(), Types::join);
    }

    private static Many list(Tuple tuple) {
        return new Many(member(tuple), tuple.of().size());
    }

    private static Many lists(Many x, Many y) {
        return new Many(join(x.of(), y.of()), Math.max(x.most(), y.most()));
    }

    private static RustType tuples(Tuple x, Tuple y) {
        if (x.of().size() != y.of().size()) {
            return lists(list(x), list(y));
        }
        List<RustType> of = new ArrayList<>();
        for (int i = 0; i < x.of().size(); i++) {
            of.add(join(x.of().get(i), y.of().get(i)));
        }
        return new Tuple(of);
    }

    private static RustType fields(Fields x, Fields y) {
        Map<String, RustType> of = new LinkedHashMap<>();
        x.of().forEach((name, type) -> of.put(name, join(type, y.of().getOrDefault(name, type))));
        return new Fields(x.name(), of);
    }

    private static Mixed mixed(RustType a, RustType b) {
        Set<RustType> of = new HashSet<>();
        for (RustType one : alternatives(a)) {
            add(of, one);
        }
        for (RustType one : alternatives(b)) {
            add(of, one);
        }
        return new Mixed(of);
    }

    private static void add(Set<RustType> of, RustType one) {
        for (RustType other : of) {
            if (alike(other, one)) {
                of.remove(other);
                of.add(join(other, one));
                return;
            }
        }
        of.add(one);
    }

    /// Whether they join to something that is not mixed itself.
    private static boolean alike(RustType a, RustType b) {
        return switch (a) {
            case Int _ -> b instanceof Int;
            case Decimal _ -> b instanceof Decimal;
            case Bool _ -> b instanceof Bool;
            case Text _ -> b instanceof Text;
            case Many _, Tuple _ -> b instanceof Many || b instanceof Tuple;
            case Fields x -> b instanceof Fields y && x.of().keySet().equals(y.of().keySet());
            case Mixed _, Never _ -> false;
        };
    }

    /// The kinds it may be.
    public static Set<RustType> alternatives(RustType type) {
        return type instanceof Mixed(Set<RustType> of) ? of : Set.of(type);
    }

    /// The same without what is known of the size of its numbers.
    public static RustType wide(RustType type) {
        return switch (type) {
            case Int _ -> WHOLE;
            case Decimal _ -> Decimal.ANY;
            case Many(RustType of, long _) -> new Many(wide(of));
            case Tuple(List<RustType> of) -> new Tuple(of.stream().map(Types::wide).toList());
            case Fields(String name, Map<String, RustType> of) -> {
                Map<String, RustType> all = new LinkedHashMap<>();
                of.forEach((field, one) -> all.put(field, wide(one)));
                yield new Fields(name, all);
            }
            case Mixed(Set<RustType> of) -> {
                Set<RustType> all = new HashSet<>();
                of.forEach(one -> add(all, wide(one)));
                yield new Mixed(all);
            }
            case Bool _, Text _, Never _ -> type;
        };
    }

    /// Whether both are written alike in Rust and print alike.
    public static boolean same(RustType a, RustType b) {
        return wide(a).equals(wide(b)) || (a instanceof Mixed && b instanceof Mixed);
    }

    /// The type of a value of the document.
    ///
    /// @param name of the struct that a map becomes
    public static RustType of(@Nullable Object value, String name) {
        return switch (value) {
            case Long n -> new Int(n, n);
            case Integer n -> new Int(n, n);
            case Double d when Double.isNaN(d) -> Decimal.ANY;
            case Double d -> new Decimal(d, d);
            case Boolean _ -> new Bool();
            case String _ -> new Text();
            case List<?> list -> {
                RustType of = new Never();
                for (Object member : list) {
                    of = join(of, of(member, name + "Member"));
                }
                yield new Many(of, list.size());
            }
            case Map<?, ?> map -> {
                Map<String, RustType> of = new LinkedHashMap<>();
                map.forEach(
                        (key, member) ->
                                of.put(
                                        String.valueOf(key),
                                        of(member, name + Names.type(String.valueOf(key)))));
                yield new Fields(name, of);
            }
            case null -> throw new Untranslatable("Rust has no value for null.");
            default -> throw new Untranslatable("Rust has no value for " + value + ".");
        };
    }
}
