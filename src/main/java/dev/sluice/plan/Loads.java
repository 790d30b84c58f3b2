package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.stream.Result;

/// Items as tasks carry them: bare, or as either side of a result.
final class Loads {
    private Loads() {}

    /// The item in it.
    static Item item(Object load) {
        return switch (load) {
            case Item bare -> bare;
            case Result.Ok<?, ?>(Item ok) -> ok;
            case Result.Err<?, ?>(Item error) -> error;
            default -> throw new IllegalStateException("this is no item: " + load);
        };
    }

    /// Whether it is an error.
    static boolean failed(Object load) {
        return load instanceof Result.Err<?, ?>;
    }
}
