package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.dialog.Dialogs;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.document.FileActions;
import dev.sluice.studio.document.Windows;
import dev.sluice.studio.theme.Theme;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.DoubleConsumer;

/// Pictures of a document at a moment of its run, with no display; the same input gives the same bytes.
public final class Snapshots {
    private Snapshots() {}

    /// @param window whether the whole window is drawn, or only the canvas
    /// @param dock the tab of the dock that is in front
    /// @param selection ids of the nodes that are selected
    public record Options(
            Theme theme,
            int width,
            int height,
            double scale,
            boolean window,
            Page dock,
            Set<String> selection) {
        public Options {
            selection = Set.copyOf(selection);
        }
    }

    /// Takes a picture as PNG.
    ///
    /// @param folder what the names of files in the document are relative to
    /// @param nanos run time; a document that cannot run is drawn at rest
    public static byte[] take(
            Pipeline pipeline, Catalog catalog, Path folder, long nanos, Options options) {
        return Headless.call(
                () -> {
                    Studio studio = Studio.still(catalog);
                    studio.theme().set(options.theme());
                    Picture picture =
                            options.window() ? window(studio, options.dock()) : canvas(studio);
                    picture.oversample.accept(options.scale());
                    studio.document()
                            .show(
                                    pipeline.withSettings(
                                            pipeline.settings().withClock(Clock.VIRTUAL)));
                    picture.canvas.framing().fitAll();
                    studio.editor().select(options.selection());
                    if (nanos > 0 && Checker.runnable(studio.problems().problems())) {
                        studio.run().runTo(studio.editor().pipeline(), folder, nanos);
                    }
                    Screenshot.Options size =
                            new Screenshot.Options(
                                    options.theme(),
                                    options.width(),
                                    options.height(),
                                    options.scale());
                    byte[] png = Screenshot.picture(picture.root, size);
                    studio.run().clear();
                    return png;
                });
    }

    private record Picture(Parent root, CanvasView canvas, DoubleConsumer oversample) {}

    private static Picture window(Studio studio, Page dock) {
        Dialogs silent = new Silent();
        FileActions files = studio.files(silent, Windows.none());
        Workbench workbench =
                new Workbench(studio, new Actions(studio, files, silent), files, silent);
        workbench.show(dock);
        return new Picture(workbench, workbench.canvas(), workbench::setOversample);
    }

    private static Picture canvas(Studio studio) {
        CanvasView canvas = new CanvasView(studio.editor(), studio.catalog());
        canvas.picture().themeProperty().set(studio.theme().get());
        studio.run().watch(canvas.run()::show);
        return new Picture(new StackPane(canvas), canvas, canvas::setOversample);
    }
}
