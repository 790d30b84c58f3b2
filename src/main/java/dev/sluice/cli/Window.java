package dev.sluice.cli;

import dev.sluice.pipeline.Pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What the studio does for commands that need it; the terminal itself never loads the toolkit.
public interface Window {
    /// Opens the studio and stays until it is closed.
    ///
    /// @param file what to open; when empty, what was open the last time, or the quick start
    /// @return false when there is no display
    boolean open(Optional<Path> file);

    /// Opens the studio without a display, runs the quick start in it for a moment, and closes it.
    ///
    /// @param firstFrame called once its window has been painted
    void rehearse(Runnable firstFrame);

    /// Draws a document at a moment of its run in virtual time, as PNG; needs no display.
    byte[] screenshot(Pipeline pipeline, Picture picture);

    /// @param at run time in nanoseconds
    /// @param scale pixels per unit, 1 to 4
    /// @param window whether the whole window is drawn, or only the canvas
    /// @param dock the tab of the dock in front
    /// @param selection ids of the nodes that are selected
    record Picture(
            long at,
            boolean dark,
            double scale,
            int width,
            int height,
            boolean window,
            Dock dock,
            Set<String> selection,
            Path folder) {
        public Picture {
            selection = Set.copyOf(selection);
        }
    }

    /// The tabs of the dock.
    enum Dock {
        charts,
        marbles,
        events,
        polls,
        output,
        code,
        problems
    }
}
