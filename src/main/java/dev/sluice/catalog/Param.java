package dev.sluice.catalog;

import dev.sluice.catalog.ParamType.Parsed;

import java.util.Optional;
import java.util.function.Supplier;

/// One parameter of a kind.
///
/// @param id its name in the document
/// @param label its name in the inspector
/// @param standard gives the value where the document has none
/// @param help one sentence
/// @param tunable whether a change acts on a running pipeline at once
/// @param caution what to say before a run with some of its values
/// @param <T> what the behaviour reads
public record Param<T>(
        String id,
        String label,
        ParamType<T> type,
        Supplier<T> standard,
        String help,
        boolean tunable,
        Optional<Caution<T>> caution) {
    public Param(String id, String label, ParamType<T> type, T fallback, String help) {
        this(id, label, type, () -> fallback, help, false, Optional.empty());
    }

    /// The value where the document has none.
    ///
    /// @throws IllegalArgumentException if the type cannot read it
    public T fallback() {
        return standard.get();
    }

    /// A parameter whose fallback is written as in a document, and read when it is asked for.
    public static <T> Param<T> of(
            String id, String label, ParamType<T> type, Object fallback, String help) {
        Later<T> read = new Later<>(() -> read(id, type, fallback));
        return new Param<>(id, label, type, read, help, false, Optional.empty());
    }

    private static <T> T read(String id, ParamType<T> type, Object json) {
        return switch (type.parse(json)) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T> bad ->
                    throw new IllegalArgumentException(id + ": " + bad.sentence());
        };
    }

    /// The same parameter, acting on a running pipeline.
    public Param<T> tuned() {
        return new Param<>(id, label, type, standard, help, true, caution);
    }

    /// The same parameter, with a warning about some of its values.
    public Param<T> warning(Caution<T> about) {
        return new Param<>(id, label, type, standard, help, tunable, Optional.of(about));
    }

    /// The fallback as a document would have it.
    public Object fallbackJson() {
        return type.json(fallback());
    }
}
