package dev.sluice.catalog.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Example;
import dev.sluice.catalog.Marble;
import dev.sluice.catalog.NodeKind;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class ExamplesOfKindsTest {
    @TempDir Path folder;

    static Stream<String> ids() {
        return Catalog.standard().kinds().stream().map(kind -> kind.spec().id());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theExampleOfAKindIsWhatItDoes(String id) throws IOException {
        Files.write(folder.resolve("example.log"), List.of("GET /", "GET /index.html"));
        NodeKind kind = Catalog.standard().kind(id).orElseThrow();
        Example example = kind.spec().example();
        long last =
                example.outputs().stream()
                        .flatMap(line -> Marble.line(line).stream())
                        .mapToLong(Marble::millis)
                        .max()
                        .orElse(0);

        assertThat(new Bench(kind, example, folder).until(last + 1)).isEqualTo(example.outputs());
    }
}
