package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.export.Look;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.canvas.vector.Portrait;
import dev.sluice.studio.theme.Role;
import dev.sluice.studio.theme.Roles;
import dev.sluice.studio.theme.Theme;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

class PngExporterTest {
    @ParameterizedTest
    @EnumSource
    void whatIsDrawnWhereIsThatOfTheVectorPicture(Theme theme) {
        Pipeline pipeline = quickStart();
        Image image = picture(pipeline, new Look(theme == Theme.DARK, 2, Optional.empty()));
        Roles roles = theme.roles();
        Portrait portrait = Portrait.of(pipeline, Catalog.standard());
        double left = portrait.area().getMinX();
        double top = portrait.area().getMinY();

        assertThat(image.getWidth()).isEqualTo(2 * portrait.area().getWidth());
        assertThat(image.getHeight()).isEqualTo(2 * portrait.area().getHeight());
        portrait.board()
                .boxes()
                .values()
                .forEach(
                        box -> {
                            int x = (int) (2 * (box.x() + box.width() / 2 - left));
                            int y = (int) (2 * (box.area().getMaxY() - 4 - top));
                            assertThat(image.getPixelReader().getColor(x, y))
                                    .as(box.id())
                                    .isEqualTo(roles.get(Role.RAISED));
                        });
    }

    @ParameterizedTest
    @CsvSource({"200000, 0", "0, 200000", "30000, 30000"})
    void ofALargeDocumentThePictureIsSmaller(double x, double y) {
        Pipeline pipeline =
                Pipeline.EMPTY.withNodes(
                        List.of(Node.of("a", "range", 0, 0), Node.of("b", "range", x, y)));
        Image image = picture(pipeline, new Look(true, 4, Optional.empty()));

        assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(7_900.0, 16_384.0);
        assertThat(image.getWidth() * image.getHeight()).isLessThanOrEqualTo(64e6);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDocumentIsAnEmptyPicture(Theme theme) {
        Image image = picture(Pipeline.EMPTY, new Look(theme == Theme.DARK, 1, Optional.empty()));
        Color ground = theme.roles().get(Role.CANVAS);
        Color dot = theme.roles().get(Role.GRID);

        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(image.getPixelReader().getColor(x, y)).isIn(ground, dot);
            }
        }
    }

    private static Pipeline quickStart() {
        return ((Reading.Opened) Examples.open(Examples.QUICK_START).orElseThrow()).pipeline();
    }

    private static Image picture(Pipeline pipeline, Look look) {
        byte[] png = new PngExporter().picture(pipeline, Catalog.standard(), look);
        return new Image(new ByteArrayInputStream(png));
    }
}
