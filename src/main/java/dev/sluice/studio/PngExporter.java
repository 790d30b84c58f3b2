package dev.sluice.studio;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exporter;
import dev.sluice.export.Look;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.arrange.Unplaced;
import dev.sluice.studio.canvas.vector.Portrait;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Theme;

import javafx.geometry.Rectangle2D;

/// The canvas as a picture of pixels.
@AutoService(Exporter.class)
public final class PngExporter implements Exporter.Picture {
    private static final Strings WORDS = Strings.of(PngExporter.class);
    private static final double LEAST = 64;
    private static final double LONGEST = 16_384;
    private static final double MOST_PIXELS = 64e6;

    @Override
    public String format() {
        return "png";
    }

    @Override
    public String about() {
        return WORDS.text("png.about");
    }

    @Override
    public boolean pixels() {
        return true;
    }

    /// As large as the document at 100 %, or as it fits into the size that is wanted. A document too large for a
    /// picture is fitted into the largest there is.
    @Override
    public byte[] picture(Pipeline document, Catalog catalog, Look look) {
        Pipeline pipeline = Unplaced.laidOut(document, catalog);
        if (look.size().isPresent()) {
            Look.Size size = look.size().get();
            Screenshot.Options options = options(look, size.width(), size.height());
            return Screenshot.fitted(pipeline, catalog, options);
        }
        Rectangle2D area = Portrait.of(pipeline, catalog).area();
        double share = share(area, look.scale());
        Screenshot.Options options =
                options(
                        look,
                        Math.max(LEAST, Math.floor(area.getWidth() * share)),
                        Math.max(LEAST, Math.floor(area.getHeight() * share)));
        return share == 1
                ? Screenshot.of(pipeline, catalog, area, options)
                : Screenshot.fitted(pipeline, catalog, options);
    }

    private static Screenshot.Options options(Look look, double width, double height) {
        Theme theme = look.dark() ? Theme.DARK : Theme.LIGHT;
        return new Screenshot.Options(theme, width, height, look.scale());
    }

    /// How large it can be, as a share of what it would be at 100 %.
    private static double share(Rectangle2D area, double scale) {
        double width = area.getWidth() * scale;
        double height = area.getHeight() * scale;
        double least = Math.min(LONGEST / width, LONGEST / height);
        return Math.min(1, Math.min(least, Math.sqrt(MOST_PIXELS / width / height)));
    }
}
