package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// Every experiment with the real crates is claimed by a test, which compares with its lines.
class ExperimentsTest {
    @Test
    void everyExperimentIsATest() {
        List<String> claimed =
                new ClassFileImporter()
                        .importPackages("dev.sluice").stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(Experiment.class))
                                .flatMap(ExperimentsTest::titles)
                                .distinct()
                                .toList();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(Experiments.titles());
        assertThat(claimed).hasSizeGreaterThanOrEqualTo(97);
    }

    private static Stream<String> titles(JavaMethod method) {
        return Stream.of(method.getAnnotationOfType(Experiment.class).value());
    }
}
