package dev.sluice.studio;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.Exporter;
import dev.sluice.export.Look;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.arrange.Unplaced;
import dev.sluice.studio.canvas.vector.SvgPicture;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Theme;

import java.nio.charset.StandardCharsets;

/// The canvas as a vector picture, which is sharp at any size.
@AutoService(Exporter.class)
public final class SvgExporter implements Exporter.Picture {
    private static final Strings WORDS = Strings.of(SvgExporter.class);

    @Override
    public String format() {
        return "svg";
    }

    @Override
    public String about() {
        return WORDS.text("svg.about");
    }

    @Override
    public boolean pixels() {
        return false;
    }

    @Override
    public byte[] picture(Pipeline pipeline, Catalog catalog, Look look) {
        Theme theme = look.dark() ? Theme.DARK : Theme.LIGHT;
        Pipeline placed = Unplaced.laidOut(pipeline, catalog);
        return SvgPicture.of(placed, catalog, theme.roles()).getBytes(StandardCharsets.UTF_8);
    }
}
