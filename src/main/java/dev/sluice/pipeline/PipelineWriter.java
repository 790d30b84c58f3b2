package dev.sluice.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes documents to be read, reviewed and diffed by people: stable order, one node a line where it fits.
public final class PipelineWriter {
    private PipelineWriter() {}

    /// The text of the document; reading it gives the same pipeline again.
    public static String write(Pipeline pipeline) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", (long) Pipeline.FORMAT);
        root.put("name", pipeline.name());
        putText(root, "about", pipeline.about());
        putAll(root, "settings", settings(pipeline.settings()));
        root.put("nodes", pipeline.nodes().stream().map(PipelineWriter::node).toList());
        root.put("wires", pipeline.wires().stream().map(PipelineWriter::wire).toList());
        putList(root, "notes", pipeline.notes().stream().map(PipelineWriter::note).toList());
        putList(root, "groups", pipeline.groups().stream().map(PipelineWriter::group).toList());
        root.putAll(pipeline.extra());
        return JsonText.pretty(root);
    }

    private static Map<String, Object> settings(Settings settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (settings.clock() == Settings.Clock.VIRTUAL) {
            map.put("clock", "virtual");
        }
        if (settings.speed() != Settings.DEFAULT.speed()) {
            map.put("speed", number(settings.speed()));
        }
        if (settings.seed() != Settings.DEFAULT.seed()) {
            map.put("seed", settings.seed());
        }
        settings.until().ifPresent(until -> map.put("until", Durations.format(until)));
        map.putAll(settings.extra());
        return map;
    }

    private static Map<String, Object> node(Node node) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", node.id());
        map.put("kind", node.kind());
        putText(map, "label", node.label());
        putAll(map, "params", node.params());
        if (node.bypassed()) {
            map.put("bypassed", true);
        }
        putText(map, "colour", node.colour());
        map.put("x", number(node.x()));
        map.put("y", number(node.y()));
        map.putAll(node.extra());
        return map;
    }

    private static List<Object> wire(Wire wire) {
        return List.of(wire.from().toString(), wire.to().toString());
    }

    private static Map<String, Object> note(Note note) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", note.id());
        map.put("text", note.text());
        putText(map, "node", note.node());
        putText(map, "colour", note.colour());
        map.put("x", number(note.x()));
        map.put("y", number(note.y()));
        map.put("width", number(note.width()));
        map.put("height", number(note.height()));
        map.putAll(note.extra());
        return map;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", group.id());
        putText(map, "title", group.title());
        putText(map, "colour", group.colour());
        map.put("nodes", new ArrayList<>(group.nodes()));
        map.putAll(group.extra());
        return map;
    }

    private static void putText(Map<String, Object> map, String name, String text) {
        if (!text.isEmpty()) {
            map.put(name, text);
        }
    }

    private static void putAll(Map<String, Object> map, String name, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            map.put(name, fields);
        }
    }

    private static void putList(Map<String, Object> map, String name, List<?> list) {
        if (!list.isEmpty()) {
            map.put(name, list);
        }
    }

    private static Number number(double value) {
        long whole = (long) value;
        if (whole == value) {
            return whole;
        }
        return value;
    }
}
