package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Reading;
import dev.sluice.studio.dock.DockView.Page;
import dev.sluice.studio.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

class SnapshotsTest {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1_500);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameDocumentSeedAndMomentGiveTheSameBytes(boolean window) {
        Pipeline quickStart = quickStart();

        byte[] once = take(quickStart, MOMENT, window);
        byte[] twice = take(quickStart, MOMENT, window);
        byte[] later = take(quickStart, 2 * MOMENT, window);
        byte[] reseeded =
                take(quickStart.withSettings(quickStart.settings().withSeed(7)), MOMENT, window);

        assertThat(twice).isEqualTo(once);
        assertThat(later).isNotEqualTo(once);
        assertThat(reseeded).isNotEqualTo(once);
    }

    @Test
    void aPictureHasTheSizeThatWasAskedFor() throws IOException {
        byte[] picture =
                Snapshots.take(
                        quickStart(),
                        Catalog.standard(),
                        Path.of(""),
                        0,
                        new Snapshots.Options(
                                Theme.LIGHT, 640, 480, 2, false, Page.CHARTS, Set.of()));

        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(1280);
    }

    @Test
    void aDocumentThatCannotRunIsDrawnAtRest() {
        Pipeline broken = Pipeline.EMPTY.withNodes(List.of(Node.of("m", "no_such_kind", 0, 0)));

        assertThat(take(broken, MOMENT, true)).isNotEmpty();
    }

    private static Pipeline quickStart() {
        Reading reading = Examples.open(Examples.QUICK_START).orElseThrow();
        return ((Reading.Opened) reading).pipeline();
    }

    private static byte[] take(Pipeline pipeline, long nanos, boolean window) {
        return Snapshots.take(
                pipeline,
                Catalog.standard(),
                Path.of(""),
                nanos,
                new Snapshots.Options(Theme.DARK, 1000, 700, 1, window, Page.CHARTS, Set.of()));
    }
}
