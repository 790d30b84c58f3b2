package dev.sluice.catalog;

import dev.sluice.expr.java.Inexpressible;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.java.JavaHelper;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.java.JavaUses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Delays as futures of Java.
public final class JavaSleeps {
    private final JavaUses uses;
    private final JavaTranslator translator;
    private final String random;

    /// @param translator translates the expressions of the delay
    /// @param random the variable with the node's random numbers
    public JavaSleeps(JavaUses uses, JavaTranslator translator, String random) {
        this.uses = uses;
        this.translator = translator;
        this.random = random;
    }

    /// The sleeps one after another; empty where nothing is awaited.
    public String text(Delay delay) {
        List<String> sleeps = new ArrayList<>();
        for (Delay.Step step : delay.steps()) {
            String sleep = sleep(step);
            if (!sleep.isEmpty()) {
                sleeps.add(sleep);
            }
        }
        String all = sleeps.isEmpty() ? "" : sleeps.getLast();
        for (int i = sleeps.size() - 2; i >= 0; i--) {
            all = sleeps.get(i) + ".andThen(_ -> " + all + ")";
        }
        return all;
    }

    /// Whether it draws random numbers.
    public static boolean random(Delay delay) {
        return delay.steps().stream()
                .anyMatch(
                        step ->
                                step instanceof Delays.Uniform
                                        || step instanceof Delays.Exponential);
    }

    private String sleep(Delay.Step step) {
        return switch (step) {
            case Delays.Fixed(long nanos) -> nanos == 0 ? "" : sleep(duration(uses, nanos));
            case Delays.Uniform(long least, long most) -> {
                uses.helper(JavaHelper.UNIFORM);
                yield "sleepUniform("
                        + random
                        + ", "
                        + duration(uses, least)
                        + ", "
                        + duration(uses, most)
                        + ")";
            }
            case Delays.Exponential(long mean) -> {
                uses.helper(JavaHelper.EXPONENTIAL);
                yield "sleepExponential(" + random + ", " + duration(uses, mean) + ")";
            }
            case Delays.PerItem(var millis) -> calculated(translator.code(millis));
            default -> throw new Inexpressible("This delay is not written in Java.");
        };
    }

    private String calculated(JavaCode millis) {
        return switch (millis.type()) {
            case JavaType.Whole(long least, long most) when least == most ->
                    least <= 0 ? "" : sleep(duration(uses, Duration.ofMillis(least).toNanos()));
            case JavaType.Whole(long least, long _) when least > 0 -> {
                uses.type("java.time.Duration");
                yield sleep("Duration.ofMillis(" + millis.text() + ")");
            }
            case JavaType.Whole _ -> {
                uses.helper(JavaHelper.SLEEP_MILLIS);
                yield "sleepMillis(" + millis.text() + ")";
            }
            case JavaType.Decimal _ -> {
                uses.helper(JavaHelper.SLEEP_FRACTION);
                yield "sleepFraction(" + millis.text() + ")";
            }
            case JavaType _ ->
                    throw new Inexpressible("The length of a sleep has to be a number in Java.");
        };
    }

    private String sleep(String duration) {
        uses.type("dev.sluice.stream.Sleep");
        return "Sleep.of(" + duration + ")";
    }

    /// A duration in its largest whole unit.
    public static String duration(JavaUses uses, long nanos) {
        uses.type("java.time.Duration");
        if (nanos == 0) {
            return "Duration.ZERO";
        }
        if (nanos % 1_000_000_000 == 0) {
            return "Duration.ofSeconds(" + grouped(nanos / 1_000_000_000) + ")";
        }
        return nanos % 1_000_000 == 0
                ? "Duration.ofMillis(" + grouped(nanos / 1_000_000) + ")"
                : "Duration.ofNanos(" + grouped(nanos) + ")";
    }

    /// A number with `_` between thousands, as a `long` where it is too large for an `int`.
    public static String grouped(long n) {
        String digits = String.format(Locale.ROOT, "%,d", n).replace(",", "_");
        return (n == (int) n ? digits : digits + "L");
    }
}
