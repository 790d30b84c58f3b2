package dev.sluice.studio;

import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.telemetry.Sample;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// The studio's window without a display, painted by the processor, driven from a thread that may wait.
public final class WatchedWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int SWING = 60;
    private static final double STRIDE = 8;

    private final StudioWindow window;
    private final CanvasView canvas;

    private WatchedWindow(StudioWindow window, CanvasView canvas) {
        this.window = window;
        this.canvas = canvas;
    }

    /// Opens one on the quick start, and gives it a moment.
    public static WatchedWindow open() throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        WatchedWindow opened = call(WatchedWindow::shown);
        TimeUnit.SECONDS.sleep(2);
        return opened;
    }

    private static WatchedWindow shown() {
        Stage stage = new Stage();
        StudioWindow window = StudioWindow.open(stage, Optional.empty(), new Silent());
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return new WatchedWindow(window, (CanvasView) stage.getScene().lookup("#canvas"));
    }

    private static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(task.call());
                    } catch (Exception | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        return result.join();
    }

    /// Opens a file.
    ///
    /// @param nodes how many it has
    /// @return milliseconds until it was on the screen
    public double show(Path file, int nodes) {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        long start = System.nanoTime();
        FrameClock clock = call(() -> started(new FrameClock(new Arrival(nodes, seen))));
        Platform.runLater(() -> window.files().open(file));
        double millis = (seen.join() - start) / 1e6;
        call(clock::stopped);
        return millis;
    }

    /// Waits for frames with a document in it: the first paints it, the second waits until that is done.
    private final class Arrival implements LongConsumer {
        private final int nodes;
        private final CompletableFuture<Long> seen;
        private int frames;

        Arrival(int nodes, CompletableFuture<Long> seen) {
            this.nodes = nodes;
            this.seen = seen;
        }

        @Override
        public void accept(long frame) {
            boolean there = window.studio().editor().pipeline().nodes().size() == nodes;
            if (there && ++frames == 3) {
                seen.complete(System.nanoTime());
            }
        }
    }

    private static FrameClock started(FrameClock clock) {
        clock.start();
        return clock;
    }

    /// Starts the document from the beginning.
    public void run() {
        call(
                () -> {
                    window.actions().restart();
                    return null;
                });
    }

    /// Ends the run.
    public void end() {
        call(
                () -> {
                    window.studio().run().clear();
                    return null;
                });
    }

    /// The last look at the run.
    public Sample look() {
        return call(() -> window.studio().run().sampleProperty().get()).orElseThrow();
    }

    /// Times frames for so long.
    public FrameClock.Times frames(int seconds, Move move) throws InterruptedException {
        FrameClock clock =
                call(
                        () ->
                                started(
                                        new FrameClock(
                                                frame -> {
                                                    move.at(this, frame);
                                                })));
        TimeUnit.SECONDS.sleep(seconds);
        return call(clock::stopped);
    }

    /// What the hand does meanwhile.
    public enum Move {
        REST {
            @Override
            void at(WatchedWindow window, long frame) {}
        },
        /// The wheel, in and out again.
        ZOOM {
            @Override
            void at(WatchedWindow window, long frame) {
                window.scroll(frame / SWING % 2 == 0 ? 20 : -20);
            }
        },
        /// The middle button, to and fro.
        PAN {
            @Override
            void at(WatchedWindow window, long frame) {
                long phase = frame % (2 * SWING);
                double x = 300 + STRIDE * Math.min(phase, 2 * SWING - phase);
                if (frame == 1) {
                    window.middle(MouseEvent.MOUSE_PRESSED, x);
                }
                window.middle(MouseEvent.MOUSE_DRAGGED, x);
            }
        };

        abstract void at(WatchedWindow window, long frame);
    }

    /// Turns the wheel until a canvas unit has so many pixels.
    public void zoomTo(double zoom) {
        call(
                () -> {
                    while (canvas.getWidth() / canvas.framing().seen().getWidth() < zoom) {
                        scroll(20);
                    }
                    return null;
                });
    }

    private void scroll(double delta) {
        double x = canvas.getWidth() / 2;
        double y = canvas.getHeight() / 2;
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void middle(EventType<MouseEvent> type, double x) {
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        x,
                        300,
                        x,
                        300,
                        MouseButton.MIDDLE,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
