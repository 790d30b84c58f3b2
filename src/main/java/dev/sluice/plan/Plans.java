package dev.sluice.plan;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.runtime.LiveClock;
import dev.sluice.runtime.LiveRuntime;
import dev.sluice.runtime.VirtualRuntime;

/// Makes runs of pipelines.
public final class Plans {
    private Plans() {}

    /// A run that was not started yet. A kind that refuses its parameters makes it a run that panics at time 0.
    ///
    /// @param pipeline one in which the checks found no error
    /// @throws IllegalArgumentException for a pipeline that the checks would have refused
    public static Run prepare(Pipeline pipeline, Catalog catalog, RunSettings settings) {
        Ends ends = new Ends();
        Output output = new Output(settings.output());
        Trace trace = new Trace(settings, output);
        Parts parts = new Opening(new Circuit(pipeline, catalog), settings, trace, ends).parts();
        return switch (settings.clock()) {
            case VIRTUAL ->
                    new VirtualRun(
                            parts, ends, virtual(settings), settings.speed(), settings.until());
            case LIVE -> live(parts, ends, settings);
        };
    }

    private static VirtualRuntime virtual(RunSettings settings) {
        return settings.shuffle().isPresent()
                ? VirtualRuntime.shuffled(settings.shuffle().getAsLong(), null)
                : new VirtualRuntime();
    }

    private static Run live(Parts parts, Ends ends, RunSettings settings) {
        LiveClock clock = LiveClock.system();
        clock.pause();
        return new LiveRun(parts, ends, new LiveRuntime(clock), settings.speed(), settings.until());
    }
}
