package dev.sluice.conformance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads and writes the lines of the conformance data.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static List<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(MAPPER::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Plain Java as it would be after a file: numbers of one width.
    static JsonNode tree(Object plain) {
        return MAPPER.readTree(text(plain));
    }

    static String text(Object plain) {
        return MAPPER.writeValueAsString(plain);
    }

    /// Whole numbers as [Long], lists as lists, the rest as Jackson has it.
    static Object plain(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.asLong();
        }
        return node.isArray()
                ? node.valueStream().map(Json::plain).toList()
                : MAPPER.treeToValue(node, Object.class);
    }
}
