package dev.sluice.stream;

import java.util.List;

/// An error and the chunk that it cut short (futures, `TryChunksError`).
public record TryChunksError<T, E>(List<T> items, E error) {
    public TryChunksError {
        items = List.copyOf(items);
    }
}
