package dev.sluice.studio.canvas.hand;

/// What the mouse does from press to release.
interface Gesture {
    /// The mouse has left the place of the press; called again for every step.
    void drag(Mouse mouse);

    /// The button was released after a drag.
    void end(Mouse mouse);

    /// The button was released where it was pressed.
    default void click(Mouse mouse) {
        cancel();
    }

    /// Puts things back.
    default void cancel() {}

    /// Somebody else has changed the document: lets go, and leaves it as it is.
    default void overtaken() {
        cancel();
    }

    /// Whether it goes on without a button held after a click, until the next click.
    default boolean sticks() {
        return false;
    }

    /// Whether the canvas scrolls while the mouse is at its edge.
    default boolean scrolls() {
        return true;
    }
}
