package dev.sluice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What the real crates did, experiment by experiment.
public final class Experiments {
    private static final Map<String, List<String>> ALL = read();
    private static final ThreadLocal<Set<String>> LOOKED = ThreadLocal.withInitial(HashSet::new);

    private Experiments() {}

    /// The lines that an experiment printed.
    public static List<String> of(String title) {
        LOOKED.get().add(title);
        return Objects.requireNonNull(ALL.get(title), title);
    }

    static Set<String> titles() {
        return ALL.keySet();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        read("/conformance/semantics-experiments.txt", all);
        read("/dev/sluice/stream/experiments.txt", all);
        return all;
    }

    private static void read(String file, Map<String, List<String>> all) {
        List<String> lines = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("## ")) {
                lines = new ArrayList<>();
                all.put(line.substring(3), lines);
            } else {
                lines.add(line);
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = Experiments.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> claimed(ExtensionContext context) {
        return Arrays.asList(
                context.getRequiredTestMethod().getAnnotation(Experiment.class).value());
    }

    /// The titles that a parameterized test claims, one by one.
    public static final class Claimed implements ArgumentsProvider {
        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return claimed(context).stream().map(Arguments::of);
        }
    }

    /// Holds a test to its claim.
    static final class Looking implements BeforeEachCallback, AfterEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            LOOKED.get().clear();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                return;
            }
            if (context.getRequiredTestMethod().getParameterCount() == 0) {
                assertThat(LOOKED.get()).containsExactlyInAnyOrderElementsOf(claimed(context));
            } else {
                assertThat(LOOKED.get()).isNotEmpty().isSubsetOf(claimed(context));
            }
        }
    }
}
