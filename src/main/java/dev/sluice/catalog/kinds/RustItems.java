package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Emission;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Types;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The items of sources in Rust.
///
/// @param iterator gives them, or what becomes of them by [#into]
/// @param type of an item
/// @param text whether the iterator gives `&str`
/// @param members what the iterator gives, where it is a list
record RustItems(String iterator, RustType type, boolean text, List<String> members) {
    RustItems {
        members = List.copyOf(members);
    }

    /// No source comes so far: at a thousand million items a second it would take years.
    static final long UNLIMITED = 1L << 55;

    /// Whole numbers from `from` on.
    static RustItems range(long from, OptionalLong count) {
        if (count.isEmpty()) {
            return new RustItems(
                    number(from) + "..",
                    new RustType.Int(from, Math.max(from, UNLIMITED)),
                    false,
                    List.of());
        }
        long end = from + count.getAsLong();
        if (end < from) {
            throw new dev.sluice.expr.rust.Untranslatable(
                    "The numbers grow too large for a range of Rust.");
        }
        return new RustItems(
                number(from).replace("_i64", "") + ".." + number(end),
                new RustType.Int(from, Math.max(from, end - 1)),
                false,
                List.of());
    }

    private static String number(long n) {
        return n == Long.MIN_VALUE ? "i64::MIN" : Literals.grouped(n) + "_i64";
    }

    /// Values of the document.
    static RustItems values(Emission e, List<Object> values) {
        RustType of = new RustType.Never();
        for (Object value : values) {
            of = Types.join(of, Types.of(value, e.typeName()));
        }
        if (of instanceof RustType.Text) {
            List<String> texts =
                    values.stream().map(value -> Literals.text((String) value)).toList();
            return new RustItems(Layout.array("", texts), of, true, texts);
        }
        List<String> members = new ArrayList<>();
        for (Object value : values) {
            Code code = new Coercion(e.uses()).constant(value, of, e.typeName());
            members.add(
                    members.isEmpty() && of instanceof RustType.Int
                            ? number((Long) value)
                            : code.owned());
        }
        if (of instanceof RustType.Mixed) {
            e.uses().value(of);
        }
        return new RustItems(
                values.isEmpty() ? "[0_i64; 0]" : Layout.array("", members), of, false, members);
    }

    /// The variable of a loop over them as an item.
    Code item(String name) {
        return text
                ? new Code(name, Code.Level.TIGHT, type, Code.Form.STR, false, false)
                : Code.tight(name, type);
    }

    /// As an iterator by value.
    String into() {
        return members.isEmpty() && !iterator.startsWith("[")
                ? iterator
                : iterable() + ".into_iter()";
    }

    /// As something that can be iterated.
    String iterable() {
        return text ? iterator + ".map(str::to_string)" : iterator;
    }
}
