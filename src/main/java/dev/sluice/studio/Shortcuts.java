package dev.sluice.studio;

/// What the shortcuts page says.
final class Shortcuts {
    static final String TEXT =
            """
            Run or pause            F5
            Restart                 Shift+F5
            Stop                    Ctrl+F5
            Step one poll           F10

            Undo, redo              Ctrl+Z, Ctrl+Shift+Z
            Cut, copy, paste        Ctrl+X, Ctrl+C, Ctrl+V
            Duplicate               Ctrl+D
            Delete                  Delete
            Select all              Ctrl+A
            Nudge                   arrow keys, with Shift further
            Add a node              double-click the canvas

            Zoom                    wheel, Ctrl+Plus, Ctrl+Minus
            Actual size, fit all    Ctrl+0, Ctrl+1
            Pan                     Space and drag, or middle button

            Palette, inspector      Ctrl+Shift+1, Ctrl+Shift+2
            Dock, code              Ctrl+Shift+3, Ctrl+Shift+4

            New, open, save         Ctrl+N, Ctrl+O, Ctrl+S
            """;

    private Shortcuts() {}
}
