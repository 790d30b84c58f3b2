package dev.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Examples;
import dev.sluice.pipeline.JsonText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The schema as an independent validator reads it.
final class DocumentSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            JsonText.pretty(DocumentSchema.of(Catalog.standard())),
                            InputFormat.JSON);

    static List<String> examples() {
        return Examples.list().stream().map(Examples.Entry::name).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleMeetsTheSchema(String example) {
        assertThat(errors(new String(Examples.bytes(example).orElseThrow(), UTF_8))).isEmpty();
    }

    @Test
    void theSchemaItselfIsOne() {
        Schema draft =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}",
                                InputFormat.JSON);

        assertThat(
                        draft.validate(
                                JsonText.compact(DocumentSchema.of(Catalog.standard())),
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aChannelOfCapacityMinusOneDoesNot() {
        assertThat(errors(node("\"kind\": \"mpsc\", \"params\": {\"capacity\": -1}")))
                .singleElement()
                .satisfies(
                        error ->
                                assertThat(error.getInstanceLocation())
                                        .hasToString("/nodes/0/params/capacity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\": 2}",
                "{\"format\": 1, \"nodes\": [{\"kind\": \"map\"}]}",
                "{\"format\": 1, \"wires\": [[\"a.out\"]]}",
                "{\"format\": 1, \"wires\": [[\"a\", \"b.in\"]]}",
                "{\"format\": 1, \"settings\": {\"clock\": \"sundial\"}}",
                "{\"format\": 1, \"settings\": {\"until\": \"5 bananas\"}}",
                "{\"format\": 1, \"settings\": {\"speed\": 0}}"
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String document) {
        assertThat(errors(document)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\": \"of_tomorrow\", \"params\": {\"x\": [1]}",
                "\"kind\": \"map\", \"params\": {\"of_tomorrow\": true}",
                "\"kind\": \"map\", \"of_tomorrow\": 1"
            })
    void whatALaterVersionMayHaveIsAllowed(String fields) {
        assertThat(errors(node(fields))).isEmpty();
    }

    private static String node(String fields) {
        return "{\"format\": 1, \"nodes\": [{\"id\": \"it\", " + fields + "}]}";
    }

    private static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }
}
