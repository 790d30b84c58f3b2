package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that were looked at by a person once; `-Dsluice.golden=write` rewrites them, to be looked at again.
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/sluice/export");
    private static final boolean WRITE = "write".equals(System.getProperty("sluice.golden"));

    private Golden() {}

    static void check(String file, String text) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (WRITE) {
            Files.writeString(golden, text);
        }
        assertThat(text)
                .as("%s; rewrite it with -Dsluice.golden=write", golden)
                .isEqualTo(Files.readString(golden));
    }
}
