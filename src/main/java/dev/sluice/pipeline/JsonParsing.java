package dev.sluice.pipeline;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON text with the place of every value; refuses what is not exactly one sound value.
final class JsonParsing {
    private static final int DEPTH = 64;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private JsonParsing() {}

    static JsonAt parse(String text) {
        if (text.isBlank()) {
            throw Refusal.at(
                    1,
                    1,
                    "The file is empty.",
                    "A pipeline starts with { \"format\": 1, ... }; see the examples.");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return whole(parser);
        }
    }

    private static JsonAt whole(JsonParser parser) {
        try {
            parser.nextToken();
            JsonAt value = value(parser);
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw Refusal.at(
                        at.getLineNr(),
                        at.getColumnNr(),
                        "Something follows the end of the document.",
                        "Delete it.");
            }
            return value;
        } catch (JacksonException wrong) {
            throw refusal(
                    wrong,
                    wrong.getLocation() == null ? parser.currentLocation() : wrong.getLocation());
        }
    }

    private static Refusal refusal(JacksonException wrong, TokenStreamLocation at) {
        int line = at.getLineNr();
        int column = at.getColumnNr();
        String message = wrong.getOriginalMessage();
        if (wrong instanceof StreamConstraintsException && message.contains("nesting depth")) {
            return Refusal.at(
                    line,
                    column,
                    "Lists or objects are nested more than " + DEPTH + " deep.",
                    "Flatten them.");
        }
        if (wrong instanceof StreamConstraintsException) {
            return Refusal.at(line, column, "A number has more than 100 digits.", "Shorten it.");
        }
        if (message.startsWith("Duplicate Object property")) {
            String name = message.replaceFirst("^[^\"]*\"", "").replaceFirst("\".*$", "");
            return Refusal.at(
                    line,
                    column - name.length() - 2,
                    "The name \"" + name + "\" stands twice in one object.",
                    "Keep one of them.");
        }
        return Refusal.at(
                line,
                column,
                "This is not JSON: " + plain(message),
                "Look at this place for a missing comma, quote or bracket.");
    }

    /// Jackson's sentence without the parts that speak of Java.
    private static String plain(String message) {
        String first = message.lines().findFirst().orElse("");
        String cut =
                first.replaceFirst(" \\(start marker at .*", "")
                        .replaceFirst(" *\\(+(CTRL-CHAR, )?code \\d+(?: / 0x\\w+)?\\)+", "")
                        .replaceFirst(": (was )?expecting.*|: expected.*", "")
                        .replace("  ", " ")
                        .strip();
        return cut.endsWith(".") ? cut : cut + ".";
    }

    private static JsonAt value(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line, column);
            case START_ARRAY -> array(parser, line, column);
            case VALUE_STRING -> new JsonAt.Scalar(parser.getString(), line, column);
            case VALUE_TRUE -> new JsonAt.Scalar(true, line, column);
            case VALUE_FALSE -> new JsonAt.Scalar(false, line, column);
            case VALUE_NULL -> new JsonAt.Scalar(null, line, column);
            case VALUE_NUMBER_INT ->
                    new JsonAt.Scalar(
                            whole(parser.getBigIntegerValue(), line, column), line, column);
            case VALUE_NUMBER_FLOAT ->
                    new JsonAt.Scalar(decimal(parser.getDoubleValue(), line, column), line, column);
            case null, default ->
                    throw Refusal.at(
                            line,
                            column,
                            "A value is missing here.",
                            "Write a value or delete the name before it.");
        };
    }

    private static Long whole(BigInteger number, int line, int column) {
        if (number.bitLength() > 63) {
            throw Refusal.at(
                    line,
                    column,
                    "The number " + number + " does not fit into 64 bits.",
                    "Use a smaller one.");
        }
        return number.longValue();
    }

    private static Double decimal(double number, int line, int column) {
        if (Double.isInfinite(number)) {
            throw Refusal.at(line, column, "This number is too large.", "Use a smaller one.");
        }
        return number;
    }

    private static JsonAt object(JsonParser parser, int line, int column) {
        Map<String, JsonAt> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new JsonAt.Obj(fields, line, column);
    }

    private static JsonAt array(JsonParser parser, int line, int column) {
        List<JsonAt> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new JsonAt.Array(elements, line, column);
    }
}
