package dev.sluice.studio;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.Run;
import dev.sluice.studio.canvas.CanvasView;
import dev.sluice.studio.model.EditorModel;
import dev.sluice.studio.theme.Theme;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Sample;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import java.util.List;

/// Takes pictures of documents and runs with no display; the same input gives the same bytes.
public final class Screenshot {
    private static final double LARGEST = 1.5;

    private Screenshot() {}

    /// How the picture is made; its pixels are `width * scale` by `height * scale`.
    public record Options(Theme theme, double width, double height, double scale) {
        public static final Options DEFAULT = new Options(Theme.LIGHT, 1280, 800, 1);
    }

    /// What a run had done by a moment.
    ///
    /// @param before a sample about a second earlier, from which rates are taken; the same one where there is none
    /// @param now the moment
    /// @param events of the second before the moment, oldest first
    public record Moment(Sample before, Sample now, List<Event> events) {
        private static final long SECOND = 1_000_000_000L;

        public Moment {
            events = List.copyOf(events);
        }

        /// Runs a virtual-time run that was not started up to `nanos` of run time, and waits for it.
        public static Moment at(Run run, long nanos) {
            run.advanceTo(Math.max(0, nanos - SECOND));
            Sample before = run.sample();
            long from = run.events().next();
            run.advanceTo(nanos);
            return new Moment(before, run.sample(), run.events().since(from, Integer.MAX_VALUE));
        }
    }

    /// The canvas with the whole document, at rest.
    public static byte[] render(Pipeline pipeline, Catalog catalog, Options options) {
        return Headless.call(() -> picture(fitting(pipeline, catalog, options), options));
    }

    /// The whole document at rest, as large as it fits, and nothing else.
    static byte[] fitted(Pipeline pipeline, Catalog catalog, Options options) {
        return Headless.call(
                () -> {
                    CanvasView canvas = bare(pipeline, catalog, options);
                    canvas.framing().fitAll();
                    return picture(canvas, options);
                });
    }

    /// What is in this area of the document at rest, at 100 %, and nothing else.
    ///
    /// @param options as large as the area
    static byte[] of(Pipeline pipeline, Catalog catalog, Rectangle2D area, Options options) {
        return Headless.call(
                () -> {
                    CanvasView canvas = bare(pipeline, catalog, options);
                    canvas.resize(options.width(), options.height());
                    canvas.framing().reveal(area);
                    return picture(canvas, options);
                });
    }

    /// Without what lies over the picture.
    private static CanvasView bare(Pipeline pipeline, Catalog catalog, Options options) {
        CanvasView canvas = canvas(pipeline, catalog, options);
        canvas.overlays().all().forEach(overlay -> overlay.setVisible(false));
        canvas.overlays().minimapWanted().set(false);
        return canvas;
    }

    /// The canvas with the whole document and a moment of its run.
    public static byte[] render(
            Pipeline pipeline, Catalog catalog, Moment moment, Options options) {
        return Headless.call(
                () -> {
                    CanvasView canvas = fitting(pipeline, catalog, options);
                    if (moment.before().time() < moment.now().time()) {
                        canvas.run().show(moment.before(), List.of());
                    }
                    canvas.run().show(moment.now(), moment.events());
                    return picture(canvas, options);
                });
    }

    private static CanvasView fitting(Pipeline pipeline, Catalog catalog, Options options) {
        CanvasView canvas = canvas(pipeline, catalog, options);
        canvas.framing().fitAll(LARGEST);
        return canvas;
    }

    private static CanvasView canvas(Pipeline pipeline, Catalog catalog, Options options) {
        EditorModel model = new EditorModel();
        model.open(pipeline);
        CanvasView canvas = new CanvasView(model, catalog);
        canvas.picture().themeProperty().set(options.theme());
        canvas.setOversample(options.scale());
        return canvas;
    }

    /// Lays out and paints anything, for instance a whole window; FX thread only.
    public static byte[] picture(Parent root, Options options) {
        Scene scene = new Scene(root, options.width(), options.height());
        options.theme().apply(scene);
        onPixels(scene, options.scale());
        root.applyCss();
        root.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(options.scale(), options.scale()));
        WritableImage image =
                new WritableImage(
                        (int) Math.ceil(options.width() * options.scale()),
                        (int) Math.ceil(options.height() * options.scale()));
        return Png.of(root.snapshot(parameters, image));
    }

    /// Has its controls end where pixels of the picture do, as a screen of that scale does.
    private static void onPixels(Scene scene, double scale) {
        Stage screen = new Stage();
        screen.setRenderScaleX(scale);
        screen.setRenderScaleY(scale);
        screen.setScene(scene);
    }
}
