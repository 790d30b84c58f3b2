package dev.sluice.catalog;

import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.RustType;
import dev.sluice.expr.rust.Untranslatable;
import dev.sluice.expr.rust.Uses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Single sleeps as statements of Rust.
final class RustSleeps {
    /// A chain of calls that is longer goes on several lines.
    private static final int LONGEST = 60;

    private RustSleeps() {}

    static Sleeps fixed(Uses uses, String duration) {
        imports(uses);
        return new Sleeps(List.of(), List.of("sleep(" + duration + ").await;"));
    }

    /// @param pause the variable in which the length is kept, if it is drawn beforehand
    static Sleeps drawn(Uses uses, String length, Optional<String> pause) {
        imports(uses);
        return pause.map(
                        name ->
                                new Sleeps(
                                        List.of("let " + name + " = " + length + ";"),
                                        List.of("sleep(" + name + ").await;")))
                .orElseGet(
                        () ->
                                new Sleeps(
                                        List.of(),
                                        List.of(Layout.call("sleep", length) + ".await;")));
    }

    /// So many milliseconds as an expression says.
    static Sleeps calculated(Uses uses, Code millis, Optional<String> pause) {
        return switch (millis.type()) {
            case RustType.Int(long least, long most) when least == most ->
                    least <= 0
                            ? Sleeps.NONE
                            : fixed(uses, Literals.duration(Duration.ofMillis(most)));
            case RustType.Int whole -> whole(uses, millis, whole, pause);
            case RustType.Decimal _ -> {
                uses.helper(Helper.SLEEP_FRACTION);
                yield kept(uses, millis.text(), "sleep_fraction(", ")", pause);
            }
            case RustType.Never _ -> Sleeps.NONE;
            default ->
                    throw new Untranslatable("The length of a sleep has to be a number in Rust.");
        };
    }

    private static Sleeps whole(
            Uses uses, Code millis, RustType.Int whole, Optional<String> pause) {
        if (whole.least() > 0) {
            return kept(uses, cast(millis), "sleep(Duration::from_millis(", "))", pause);
        }
        uses.helper(Helper.SLEEP_MILLIS);
        return kept(uses, millis.text(), "sleep_millis(", ")", pause);
    }

    private static String cast(Code millis) {
        return (millis.level().compareTo(Code.Level.CAST) >= 0
                        ? millis.text()
                        : "(" + millis.text() + ")")
                + " as u64";
    }

    private static Sleeps kept(
            Uses uses, String length, String open, String close, Optional<String> pause) {
        imports(uses);
        return pause.map(
                        name ->
                                new Sleeps(
                                        List.of("let " + name + " = " + length + ";"),
                                        List.of(open + name + close + ".await;")))
                .orElseGet(() -> new Sleeps(List.of(), awaited(length, open, close)));
    }

    private static List<String> awaited(String length, String open, String close) {
        String sleep = open + length + close + ".await;";
        return Layout.flat(sleep).length() <= LONGEST
                ? List.of(sleep)
                : List.of("let pause = " + length + ";", open + "pause" + close + ".await;");
    }

    private static void imports(Uses uses) {
        uses.path("tokio::time::sleep");
        uses.path("std::time::Duration");
    }
}
