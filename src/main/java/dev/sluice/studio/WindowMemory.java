package dev.sluice.studio;

import dev.sluice.studio.preferences.Store;
import dev.sluice.studio.preferences.WindowPlace;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.List;
import java.util.Optional;

/// Where a window and its panels were the last time.
final class WindowMemory {
    private static final String WINDOW = "window";
    private static final String PANELS = "panels";
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double BESIDE = 32;

    private final Stage stage;
    private final Panels panels;
    private final Store state;
    private Rectangle2D normal = Rectangle2D.EMPTY;

    WindowMemory(Stage stage, Panels panels, Store state) {
        this.stage = stage;
        this.panels = panels;
        this.state = state;
    }

    /// Puts the window where it was, as far as there are screens there.
    ///
    /// @param wanted where it was itself; otherwise it comes where the last window was
    /// @param others how many windows are there already
    /// @return where it is, unless it is maximized
    Rectangle2D restore(Optional<WindowPlace> wanted, int others) {
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowPlace place =
                wanted.orElseGet(() -> ofLast(primary).beside(others * BESIDE))
                        .on(screens.isEmpty() ? List.of(primary) : screens);
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMaximized(place.maximized());
        state.get(PANELS).flatMap(PanelLayout::parse).ifPresent(panels::restore);
        normal = place.bounds();
        stage.xProperty().subscribe(this::moved);
        stage.yProperty().subscribe(this::moved);
        stage.widthProperty().subscribe(this::moved);
        stage.heightProperty().subscribe(this::moved);
        return place.bounds();
    }

    private WindowPlace ofLast(Rectangle2D primary) {
        return state.get(WINDOW)
                .flatMap(WindowPlace::parse)
                .orElseGet(() -> WindowPlace.middle(WIDTH, HEIGHT, primary));
    }

    /// Where it goes when it is not maximized any more.
    private void moved() {
        if (stage.isShowing()
                && !stage.isMaximized()
                && !stage.isIconified()
                && !stage.isFullScreen()) {
            normal =
                    new Rectangle2D(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    WindowPlace now() {
        return new WindowPlace(normal, stage.isMaximized());
    }

    /// Remembers how it is now.
    void remember() {
        state.put(WINDOW, now().text());
        state.put(PANELS, panels.layout().text());
    }
}
