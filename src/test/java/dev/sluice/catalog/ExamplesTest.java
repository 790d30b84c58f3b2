package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.ParamType.Parsed;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.PipelineWriter;
import dev.sluice.pipeline.Reading;
import dev.sluice.pipeline.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

final class ExamplesTest {
    static Stream<String> names() {
        return Examples.list().stream().map(Examples.Entry::name);
    }

    @Test
    void theQuickStartComesFirst() {
        assertThat(names()).startsWith(Examples.QUICK_START).hasSize(14);
        assertThat(Examples.open("no-such-example")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anExampleIsSavedAsItWasOpened(String name) {
        assertThat(PipelineWriter.write(document(name)))
                .isEqualTo(new String(Examples.bytes(name).orElseThrow(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyParameterIsKnownAndReadable(String name) {
        for (Node node : document(name).nodes()) {
            Spec spec = spec(document(name), node.id());
            node.params()
                    .forEach(
                            (id, json) ->
                                    assertThat(spec.param(id).orElseThrow().type().parse(json))
                                            .as(node.id() + "." + id)
                                            .isInstanceOf(Parsed.Good.class));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWireRunsBetweenPortsThatThereAre(String name) {
        Pipeline document = document(name);
        for (Wire wire : document.wires()) {
            assertThat(spec(document, wire.from().node()).out(wire.from().port()))
                    .as("%s", wire)
                    .isPresent();
            assertThat(spec(document, wire.to().node()).in(wire.to().port()))
                    .as("%s", wire)
                    .isPresent();
        }
    }

    private static Spec spec(Pipeline document, String node) {
        return Catalog.standard().spec(document.node(node).orElseThrow().kind()).orElseThrow();
    }

    private static Pipeline document(String name) {
        return switch (Examples.open(name).orElseThrow()) {
            case Reading.Opened opened -> opened.pipeline();
            case Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
