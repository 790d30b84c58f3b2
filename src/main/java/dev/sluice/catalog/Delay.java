package dev.sluice.catalog;

import java.util.List;
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
    }
}
