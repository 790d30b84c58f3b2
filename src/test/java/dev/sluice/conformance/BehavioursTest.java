package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every behaviour that the authors of tokio and futures test is a test here, or is named with the reason why not.
class BehavioursTest {
    private static final Path KNOWN =
            Path.of("src/test/resources/conformance/known-behaviours.txt");
    private static final String EXCUSE = "  not applicable: ";

    @Test
    void everyKnownBehaviourIsATestOrHasAReasonWhyNot() throws IOException {
        List<String> known = new ArrayList<>();
        List<String> excused = new ArrayList<>();
        for (String line : Files.readAllLines(KNOWN)) {
            if (line.startsWith(EXCUSE)) {
                excused.add(known.removeLast());
            } else if (line.contains(" — ")) {
                known.add(line.substring(0, line.indexOf(" — ")));
            }
        }

        assertThat(known.size() + excused.size()).isEqualTo(68);
        assertThat(claimed().distinct()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Stream<String> claimed() {
        return new ClassFileImporter()
                .importPackages("dev.sluice").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Behaviour.class))
                        .flatMap(
                                method ->
                                        Stream.of(
                                                method.getAnnotationOfType(Behaviour.class)
                                                        .value()));
    }
}
