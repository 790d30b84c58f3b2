package dev.sluice.catalog;

/// One parameter of a kind.
///
/// @param id its name in the document
/// @param label its name in the inspector
/// @param fallback the value where the document has none
/// @param help one sentence
/// @param tunable whether a change acts on a running pipeline at once
/// @param <T> what the behaviour reads
public record Param<T>(String id, String label, ParamType<T> type, T fallback, String help, boolean tunable) {
    public Param(String id, String label, ParamType<T> type, T fallback, String help) {
        this(id, label, type, fallback, help, false);
    }

    /// The same parameter, acting on a running pipeline.
    public Param<T> tuned() {
        return new Param<>(id, label, type, fallback, help, true);
    }
}
