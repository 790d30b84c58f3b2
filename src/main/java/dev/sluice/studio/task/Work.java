package dev.sluice.studio.task;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/// What is done away from the FX thread.
///
/// @param <T> what it gives
@FunctionalInterface
public interface Work<T> {
    /// @throws CancellationException from [Steps#at], to be passed on
    T run(Steps steps) throws IOException;

    /// How far it is.
    @FunctionalInterface
    interface Steps {
        /// Tells how many steps are done.
        ///
        /// @throws CancellationException once its user wants no more of it
        void at(int done, int all);
    }
}
