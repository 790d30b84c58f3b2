package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Windows that come and go, and the work they show.
class WindowsTourTest extends FilesTour {
    @Test
    void aWindowThatIsClosedIsForgottenAndWorkIsShownUntilItIsCancelled() {
        await(() -> name().equals("First"));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        await(() -> session.windows().size() == 2);
        WeakReference<StudioWindow> closed = new WeakReference<>(session.windows().getLast());
        interact(() -> session.windows().getLast().close());
        assertThat(session.windows()).containsExactly(window);

        List<String> results = new ArrayList<>();
        List<Consumer<String>> opening = new ArrayList<>();
        interact(() -> opening.add(window.studio().tasks().show("Opening", results::add)));
        await(() -> lookup("#task-line").query().isVisible());
        clickOn("#task-cancel");
        interact(() -> opening.getFirst().accept("too late"));
        assertThat(results).isEmpty();
        assertThat(lookup("#task-line").query().isVisible()).isFalse();

        await(
                () -> {
                    System.gc();
                    return closed.get() == null;
                });
    }
}
