package dev.sluice.studio.canvas;

/// What the mouse does from press to release.
interface Gesture {
    void drag(Mouse mouse);

    void end(Mouse mouse);

    /// Puts things back.
    default void cancel() {}
}
