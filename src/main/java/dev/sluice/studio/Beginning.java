package dev.sluice.studio;

import dev.sluice.catalog.Examples;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What the first window shows: the file that was named, the one of last time, the start page once there is something
/// to choose from, or else the quick start.
final class Beginning {
    /// Under which the state remembers the file of last time; empty where the document was in none.
    static final String LAST = "last-file";

    private Beginning() {}

    static Consumer<StudioWindow> of(Memory memory, Optional<Path> file) {
        if (file.isPresent()) {
            return window -> window.files().open(file.get());
        }
        Optional<Path> last =
                memory.state()
                        .get(LAST)
                        .filter(_ -> memory.preferences().reopenLastProperty().get())
                        .filter(name -> !name.isEmpty())
                        .map(Path::of);
        return last.<Consumer<StudioWindow>>map(
                        path -> window -> window.files().reopen(path, () -> choose(memory, window)))
                .orElse(window -> choose(memory, window));
    }

    private static void choose(Memory memory, StudioWindow window) {
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
