package dev.sluice.catalog;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A value that is worked out when it is first asked for, and kept.
///
/// Working out the fallbacks of all parameters of all kinds would be more than half of a start.
final class Later<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    Later(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
