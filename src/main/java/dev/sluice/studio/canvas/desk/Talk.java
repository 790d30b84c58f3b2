package dev.sluice.studio.canvas.desk;

import dev.sluice.studio.canvas.layer.Hint;
import dev.sluice.studio.canvas.layer.NodeLayer;
import dev.sluice.studio.canvas.layer.Spoken;

/// What is told on the canvas, to eyes and to ears.
public final class Talk {
    private final Desk desk;
    private final NodeLayer nodes;
    private final Hint hint = new Hint();

    Talk(Desk desk) {
        this.desk = desk;
        this.nodes = desk.overlays().nodes();
    }

    /// Says something at the top of the canvas, until the next press or until it has been read.
    public void say(String sentence) {
        hint.say(sentence);
        speak(sentence);
    }

    /// The same until the next press, with a button that does something about it.
    public void say(String sentence, String button, Runnable action) {
        hint.say(sentence, button, action);
        speak(sentence);
    }

    /// Has the screen reader say this; nothing for the label of what is focused.
    public void speak(String words) {
        nodes.say(words);
    }

    /// What a screen reader says of the document as it is now.
    public Spoken spoken() {
        desk.refresh();
        return nodes.spoken();
    }

    /// What is said at a place.
    public Hint hint() {
        return hint;
    }
}
