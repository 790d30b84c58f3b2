package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Wiring;

import java.util.Iterator;
import java.util.List;

/// The values of the sources that need no channel.
final class Series {
    static final Param<List<Object>> VALUES =
            Param.of(
                    "values",
                    "Values",
                    Params.values(),
                    List.of(),
                    "The values to emit; when empty, numbers are counted instead.");
    static final Param<Long> FROM =
            Param.of(
                    "from",
                    "From",
                    Params.whole(Long.MIN_VALUE, 100, Long.MAX_VALUE, ""),
                    0L,
                    "The first number.");

    /// In the inspector's order.
    static final List<Param<?>> PARAMS = List.of(FROM, Shared.COUNT, VALUES);

    private Series() {}

    static Iterator<Object> of(Wiring wiring) {
        List<Object> values = wiring.get(VALUES);
        return values.isEmpty()
                ? Sequences.range(wiring.get(FROM), 1, wiring.get(Shared.COUNT))
                : values.iterator();
    }

    /// The same in Rust.
    static RustItems rust(Emission e) {
        List<Object> values = e.get(VALUES);
        return values.isEmpty()
                ? RustItems.range(e.get(FROM), e.get(Shared.COUNT))
                : RustItems.values(e, values);
    }
}
