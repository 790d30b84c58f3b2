package dev.sluice.studio;

import dev.sluice.catalog.Examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a studio shows first: the file that was named, what was open the last time, the start page once there is
/// something to choose from, or else the quick start.
///
/// @param windows what was open the last time and is wanted again
record Beginning(Memory memory, Optional<Path> file, List<OpenWindow> windows) {
    /// Under which the state remembers the windows that are open, each with its file.
    static final String OPEN = "open-windows";

    static Beginning of(Memory memory, Optional<Path> file) {
        boolean wanted = file.isEmpty() && memory.preferences().reopenLastProperty().get();
        List<OpenWindow> windows =
                wanted ? OpenWindow.parse(memory.state().get(OPEN).orElse("")) : List.of();
        return new Beginning(memory, file, windows);
    }

    void in(Session session, StudioWindow first) {
        if (file.isPresent()) {
            session.begun();
            first.files().open(file.get());
        } else {
            new Reopening(session, first, () -> choose(first)).of(windows);
        }
    }

    private void choose(StudioWindow window) {
        memory.recent()
                .look(
                        () -> {
                            if (memory.recent().files().isEmpty()) {
                                window.studio().document().openExample(Examples.QUICK_START);
                                window.actions().restart();
                            } else {
                                window.showStart();
                            }
                        });
    }
}
