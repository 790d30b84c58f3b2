package dev.sluice.catalog.kinds;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/// Values of sources and producers, made one by one.
final class Sequences {
    private Sequences() {}

    /// `from`, `from + step`, and so on.
    static Iterator<Object> range(long from, long step, OptionalLong count) {
        return numbers(count, n -> from + n * step);
    }

    /// What `value` makes of 0, 1, and so on.
    static Iterator<Object> numbers(OptionalLong count, LongFunction<Object> value) {
        long end = count.orElse(Long.MAX_VALUE);
        return new Iterator<>() {
            private long n;

            @Override
            public boolean hasNext() {
                return n < end;
            }

            @Override
            public Object next() {
                if (n >= end) {
                    throw new NoSuchElementException();
                }
                return value.apply(n++);
            }
        };
    }
}
