package dev.sluice.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.studio.Screenshot.Options;
import dev.sluice.studio.canvas.Demo;
import dev.sluice.studio.canvas.TestKinds;
import dev.sluice.studio.theme.Theme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ScreenshotTest {
    @ParameterizedTest
    @EnumSource
    void theSameMomentGivesTheSameBytes(Theme theme) throws IOException {
        for (Options options :
                new Options[] {
                    new Options(theme, 1000, 700, 1), new Options(theme, 1600, 1000, 1)
                }) {
            byte[] picture =
                    Screenshot.render(Demo.pipeline(), TestKinds.CATALOG, Demo.moment(), options);
            Path file =
                    Path.of(
                            "target",
                            "pictures",
                            "canvas-" + theme + "-" + (int) options.width() + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
            assertThat(
                            Screenshot.render(
                                    Demo.pipeline(), TestKinds.CATALOG, Demo.moment(), options))
                    .isEqualTo(picture);
        }
    }
}
