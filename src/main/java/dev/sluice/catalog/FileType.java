package dev.sluice.catalog;

import java.util.Map;

/// The name of a file.
record FileType(boolean write) implements ParamType<String> {
    @Override
    public Parsed<String> parse(Object json) {
        if (!(json instanceof String name) || name.isBlank()) {
            return new Parsed.Bad<>(Values.quoted(json) + " is not the name of a file.", remedy());
        }
        if (name.indexOf('\0') >= 0) {
            return new Parsed.Bad<>("The name of the file has a zero character in it.", remedy());
        }
        return new Parsed.Good<>(name);
    }

    private String remedy() {
        return write
                ? "Write a path, seen from the folder of the document."
                : "Write a path, seen from the folder of the document, or - for standard input.";
    }

    @Override
    public Object json(String value) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "minLength", 1L);
    }

    @Override
    public Editor editor() {
        return new Editor.File(write);
    }
}
