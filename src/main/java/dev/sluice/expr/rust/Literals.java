package dev.sluice.expr.rust;

import dev.sluice.expr.rust.Code.Level;
import dev.sluice.expr.rust.RustType.Decimal;
import dev.sluice.expr.rust.RustType.Int;

import java.time.Duration;

/// Constants as Rust writes them.
public final class Literals {
    private Literals() {}

    /// A whole number.
    public static Code whole(long n) {
        Int type = new Int(n, n);
        if (n == Long.MIN_VALUE) {
            return Code.tight("i64::MIN", type);
        }
        return Code.of(grouped(n), n < 0 ? Level.UNARY : Level.TIGHT, type);
    }

    /// Digits, in threes where there are many.
    public static String grouped(long n) {
        String digits = Long.toString(n);
        return Math.abs(n) < 100_000 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
    }

    /// A decimal number.
    public static Code decimal(double x) {
        if (Double.isNaN(x)) {
            return Code.tight("f64::NAN", Decimal.ANY);
        }
        Decimal type = new Decimal(x, x);
        if (Double.isInfinite(x)) {
            return Code.tight(x > 0 ? "f64::INFINITY" : "f64::NEG_INFINITY", type);
        }
        return Code.of(Double.toString(x), x < 0 ? Level.UNARY : Level.TIGHT, type);
    }

    /// Text in quotation marks.
    public static String text(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> out.append(escaped(c)));
        return out.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                    Character.isISOControl(c)
                                    || Character.getType(c) == Character.FORMAT
                                    || Character.getType(c) == Character.PRIVATE_USE
                                    || Character.getType(c) == Character.SURROGATE
                            ? "\\u{%x}".formatted(c)
                            : Character.toString(c);
        };
    }

    /// A character in apostrophes.
    static String character(int c) {
        return "'" + (c == '\'' ? "\\'" : c == '"' ? "\"" : escaped(c)) + "'";
    }

    /// The text that a literal in quotation marks stands for.
    static String plain(String quoted) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char next = quoted.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    int end = quoted.indexOf('}', i);
                    out.appendCodePoint(Integer.parseInt(quoted.substring(i + 2, end), 16));
                    i = end;
                }
                default -> out.append(next);
            }
        }
        return out.toString();
    }

    /// `Duration::from_millis(50)`, in the largest unit that fits.
    public static String duration(Duration length) {
        long nanos = length.toNanos();
        if (nanos >= 10_000_000_000L && nanos % 1_000_000_000 == 0) {
            return "Duration::from_secs(" + grouped(nanos / 1_000_000_000) + ")";
        }
        if (nanos % 1_000_000 == 0) {
            return "Duration::from_millis(" + grouped(nanos / 1_000_000) + ")";
        }
        return nanos % 1_000 == 0
                ? "Duration::from_micros(" + grouped(nanos / 1_000) + ")"
                : "Duration::from_nanos(" + grouped(nanos) + ")";
    }

    /// `field: value`, or only `field` where the value is called so.
    static String assigned(String field, String value) {
        return field.equals(value) ? field : field + ": " + value;
    }
}
