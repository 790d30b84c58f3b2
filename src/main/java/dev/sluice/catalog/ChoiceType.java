package dev.sluice.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One of the constants of an enum.
record ChoiceType<E extends Enum<E>>(Class<E> options) implements ParamType<E> {
    @Override
    public Parsed<E> parse(Object json) {
        for (E option : options.getEnumConstants()) {
            if (json.equals(name(option))) {
                return new Parsed.Good<>(option);
            }
        }
        return new Parsed.Bad<>(
                Values.quoted(json) + " is none of the choices.",
                "Write " + String.join(", ", names()) + ".");
    }

    private List<String> names() {
        return Stream.of(options.getEnumConstants()).map(ChoiceType::name).toList();
    }

    private static String name(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Object json(E value) {
        return name(value);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", names());
    }

    @Override
    public Editor editor() {
        return new Editor.Choice(names());
    }
}
