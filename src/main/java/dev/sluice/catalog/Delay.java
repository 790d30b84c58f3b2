package dev.sluice.catalog;

import dev.sluice.expr.rust.Translator;
import dev.sluice.expr.rust.Uses;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long something takes: no, one or several sleeps after one another. As text see [Delays].
///
/// @param steps each is awaited on its own, as two `sleep(..).await` in a row are in Rust
public record Delay(List<Step> steps) {
    /// Ready at once, without awaiting anything.
    public static final Delay NONE = new Delay(List.of());

    public Delay {
        steps = List.copyOf(steps);
    }

    /// One sleep.
    public interface Step {
        /// Its length in nanoseconds; 0 for none, which awaits nothing.
        ///
        /// @throws dev.sluice.expr.EvaluationException if its expression has no answer for `item`
        long nanos(Item item, RandomGenerator random);

        /// As written in a document.
        String text();

        /// As Rust awaits it.
        ///
        /// @param in translates its expression
        /// @param random the variable with the node's random numbers
        /// @param pause a variable that is free, where the length has to be known before the body begins
        Sleeps rust(Uses uses, Translator in, String random, Optional<String> pause);
    }

    /// Whether it draws random numbers.
    public boolean random() {
        return steps.stream()
                .anyMatch(
                        step ->
                                step instanceof Delays.Uniform
                                        || step instanceof Delays.Exponential);
    }

    /// All sleeps as Rust awaits them.
    ///
    /// @param in translates the expressions
    /// @param random the variable with the node's random numbers
    /// @param early whether the lengths are calculated before the body begins
    public Sleeps rust(Uses uses, Translator in, String random, boolean early) {
        Sleeps all = Sleeps.NONE;
        for (int i = 0; i < steps.size(); i++) {
            String pause = i == 0 ? "pause" : "pause" + (i + 1);
            all =
                    all.and(
                            steps.get(i)
                                    .rust(
                                            uses,
                                            in,
                                            random,
                                            early ? Optional.of(pause) : Optional.empty()));
        }
        return all;
    }
}
