package dev.sluice.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Opens `*.sluice.json` texts. Reading never runs anything and never touches the network.
public final class PipelineReader {
    /// The largest file that is opened, in bytes.
    public static final int MOST_BYTES = 5 << 20;

    /// The most nodes of a document.
    public static final int MOST_NODES = 10_000;

    private final Positions positions = new Positions();

    private PipelineReader() {}

    /// Reads the bytes of a file.
    public static Reading read(byte[] bytes) {
        try {
            if (bytes.length > MOST_BYTES) {
                throw Refusal.at(
                        1,
                        1,
                        "The file is larger than 5 MiB.",
                        "A pipeline of that size is not supported; split it.");
            }
            JsonAt root = JsonParsing.parse(Utf8.decode(bytes));
            PipelineReader reader = new PipelineReader();
            return new Reading.Opened(reader.pipeline(root), reader.positions);
        } catch (Refusal refusal) {
            return new Reading.Refused(List.of(refusal.problem()));
        }
    }

    private Pipeline pipeline(JsonAt root) {
        Fields fields = Fields.of(root, "The document");
        format(fields);
        List<Node> nodes = nodes(fields.list("nodes"));
        return new Pipeline(
                fields.text("name", "Untitled"),
                fields.text("about", ""),
                nodes,
                fields.list("wires").stream().map(this::wire).toList(),
                settings(fields),
                notes(fields.list("notes")),
                groups(fields.list("groups")),
                fields.rest());
    }

    private static void format(Fields fields) {
        long format = fields.required("format", Long.class, "\"format\": 1");
        if (format > Pipeline.FORMAT) {
            throw fields.refusal(
                    "format",
                    "The file has format "
                            + format
                            + "; this version of Sluice reads up to format "
                            + Pipeline.FORMAT
                            + ".",
                    "Open it with a newer Sluice. The file was not changed.");
        }
        if (format < 1) {
            throw fields.refusal(
                    "format", "There is no format " + format + ".", "Write \"format\": 1.");
        }
    }

    private List<Node> nodes(List<JsonAt> list) {
        if (list.size() > MOST_NODES) {
            JsonAt at = list.get(MOST_NODES);
            throw Refusal.at(
                    at.line(), at.column(), "More than 10,000 nodes.", "Split the pipeline.");
        }
        Set<String> ids = new HashSet<>();
        return list.stream().map(at -> node(at, ids)).toList();
    }

    private Node node(JsonAt at, Set<String> ids) {
        Fields fields = Fields.of(at, "A node");
        String id = fields.required("id", String.class, "\"id\": \"readings\"");
        if (!id.matches("[\\p{L}\\p{N}_-]{1,64}")) {
            throw fields.refusal(
                    "id",
                    "The id \"" + id + "\" is not made of letters, digits, _ and -.",
                    "Rename the node.");
        }
        if (!ids.add(id)) {
            throw fields.refusal(
                    "id", "Two nodes have the id \"" + id + "\".", "Rename one of them.");
        }
        positions.node(id, at);
        String kind = fields.required("kind", String.class, "\"kind\": \"map\"");
        Fields params = fields.object("params", "The parameters of “" + id + "”");
        params.each((name, value) -> param(id, name, value));
        return new Node(
                id,
                kind,
                fields.text("label", ""),
                params.rest(),
                fields.flag("bypassed"),
                fields.text("colour", ""),
                fields.number("x", 0),
                fields.number("y", 0),
                fields.rest());
    }

    private void param(String node, String name, JsonAt value) {
        if (value.plain() == null) {
            throw Fields.wrong(name, value, "a value; delete it to have the default");
        }
        positions.param(node, name, value);
    }

    private Wire wire(JsonAt at) {
        if (!(at instanceof JsonAt.Array(var ends, _, _)) || ends.size() != 2) {
            throw Refusal.at(
                    at.line(),
                    at.column(),
                    "A wire is " + at.words() + ".",
                    "Write it as [\"from.port\", \"to.port\"].");
        }
        Wire wire = new Wire(end(ends.get(0)), end(ends.get(1)));
        positions.wire(wire, at);
        return wire;
    }

    private static Wire.End end(JsonAt at) {
        if (at.plain() instanceof String text && text.indexOf('.') > 0 && !text.endsWith(".")) {
            int dot = text.lastIndexOf('.');
            return new Wire.End(text.substring(0, dot), text.substring(dot + 1));
        }
        throw Refusal.at(
                at.line(),
                at.column(),
                "A wire ends at " + at.words() + ".",
                "Write the node and its port: \"node.port\".");
    }

    private static Settings settings(Fields document) {
        Fields fields = document.object("settings", "The settings");
        String clock = fields.text("clock", "live");
        if (!clock.equals("live") && !clock.equals("virtual")) {
            throw fields.refusal(
                    "clock", "The clock is \"" + clock + "\".", "It is \"live\" or \"virtual\".");
        }
        double speed = fields.number("speed", 1);
        if (!(speed >= 0.01 && speed <= 1000)) {
            throw fields.refusal(
                    "speed", "The speed is " + speed + ".", "It is between 0.01 and 1000.");
        }
        return new Settings(
                clock.equals("live") ? Settings.Clock.LIVE : Settings.Clock.VIRTUAL,
                speed,
                fields.whole("seed", Settings.DEFAULT.seed()),
                fields.duration("until"),
                fields.rest());
    }

    private static List<Note> notes(List<JsonAt> list) {
        Set<String> ids = new HashSet<>();
        return list.stream().map(at -> note(at, ids)).toList();
    }

    private static Note note(JsonAt at, Set<String> ids) {
        Fields fields = Fields.of(at, "A note");
        return new Note(
                single(fields, "note", "\"id\": \"n1\"", ids),
                fields.text("text", ""),
                fields.text("node", ""),
                fields.text("colour", ""),
                fields.number("x", 0),
                fields.number("y", 0),
                fields.number("width", Note.WIDTH),
                fields.number("height", Note.HEIGHT),
                fields.rest());
    }

    private static List<Group> groups(List<JsonAt> list) {
        Set<String> ids = new HashSet<>();
        return list.stream().map(at -> group(at, ids)).toList();
    }

    private static Group group(JsonAt at, Set<String> ids) {
        Fields fields = Fields.of(at, "A group");
        return new Group(
                single(fields, "group", "\"id\": \"g1\"", ids),
                fields.text("title", ""),
                fields.text("colour", ""),
                fields.texts("nodes"),
                fields.rest());
    }

    private static String single(Fields fields, String what, String example, Set<String> ids) {
        String id = fields.required("id", String.class, example);
        if (!ids.add(id)) {
            throw fields.refusal(
                    "id", "Two " + what + "s have the id \"" + id + "\".", "Rename one of them.");
        }
        return id;
    }
}
