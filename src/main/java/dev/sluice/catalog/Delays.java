package dev.sluice.catalog;

import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.expr.Expression;
import dev.sluice.expr.rust.Helper;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Uses;
import dev.sluice.pipeline.Durations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Delays as text.
///
/// `none`; a duration as `50ms`; `uniform(10ms, 30ms)`; `exponential(20ms)`, the mean; `expr(10 + item % 5)`,
/// milliseconds for each item; several sleeps joined by ` then `.
public final class Delays {
    private Delays() {}

    /// Reads a delay, or says what is wrong with it.
    public static Parsed<Delay> parse(String text) {
        try {
            return new Parsed.Good<>(new DelayParser(text).delay());
        } catch (DelayScanner.Refusal refusal) {
            return new Parsed.Bad<>(
                    refusal.sentence(), refusal.remedy(), OptionalInt.of(refusal.column()));
        }
    }

    /// The text that reads back as `delay`.
    public static String text(Delay delay) {
        List<Delay.Step> steps = delay.steps();
        return steps.isEmpty()
                ? "none"
                : steps.stream().map(Delay.Step::text).collect(Collectors.joining(" then "));
    }

    /// One sleep of fixed length.
    public static Delay fixed(Duration length) {
        return new Delay(List.of(new Fixed(length.toNanos())));
    }

    record Fixed(long nanos) implements Delay.Step {
        @Override
        public long nanos(Item item, RandomGenerator random) {
            return nanos;
        }

        @Override
        public String text() {
            return Durations.format(Duration.ofNanos(nanos));
        }

        @Override
        public Sleeps rust(Uses uses, Translator in, String random, Optional<String> pause) {
            return nanos == 0
                    ? Sleeps.NONE
                    : RustSleeps.fixed(uses, Literals.duration(Duration.ofNanos(nanos)));
        }
    }

    record Uniform(long least, long most) implements Delay.Step {
        @Override
        public long nanos(Item item, RandomGenerator random) {
            return random.nextLong(least, most + 1);
        }

        @Override
        public String text() {
            return "uniform("
                    + Durations.format(Duration.ofNanos(least))
                    + ", "
                    + Durations.format(Duration.ofNanos(most))
                    + ")";
        }

        @Override
        public Sleeps rust(Uses uses, Translator in, String random, Optional<String> pause) {
            String least = Literals.duration(Duration.ofNanos(this.least));
            String most = Literals.duration(Duration.ofNanos(this.most));
            uses.helper(Helper.RANDOM_UNIFORM);
            return RustSleeps.drawn(uses, Layout.call(random + ".uniform", least, most), pause);
        }
    }

    record Exponential(long mean) implements Delay.Step {
        @Override
        public long nanos(Item item, RandomGenerator random) {
            return Math.min(
                    DelayScanner.MOST, Math.round(-Math.log(1 - random.nextDouble()) * mean));
        }

        @Override
        public String text() {
            return "exponential(" + Durations.format(Duration.ofNanos(mean)) + ")";
        }

        @Override
        public Sleeps rust(Uses uses, Translator in, String random, Optional<String> pause) {
            String mean = Literals.duration(Duration.ofNanos(this.mean));
            uses.helper(Helper.RANDOM_EXPONENTIAL);
            return RustSleeps.drawn(uses, Layout.call(random + ".exponential", mean), pause);
        }
    }

    /// Milliseconds by an expression; what is negative counts as 0.
    record PerItem(Expression millis) implements Delay.Step {
        @Override
        public long nanos(Item item, RandomGenerator random) {
            double nanos = ((Number) millis.eval(item.value())).doubleValue() * 1e6;
            return Math.clamp(Math.round(nanos), 0, DelayScanner.MOST);
        }

        @Override
        public String text() {
            return "expr(" + millis.source() + ")";
        }

        @Override
        public Sleeps rust(Uses uses, Translator in, String random, Optional<String> pause) {
            return RustSleeps.calculated(uses, in.code(millis), pause);
        }
    }
}
