package dev.sluice.catalog.kinds;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/// Values of sources and producers, made one by one.
final class Sequences {
    private Sequences() {}

    /// `from`, `from + step`, and so on; beyond 64 bits it panics as Rust does.
    static Iterator<Object> range(long from, long step, OptionalLong count) {
        return numbers(count, n -> number(from, step, n));
    }

    private static long number(long from, long step, long n) {
        try {
            return Math.addExact(from, Math.multiplyExact(n, step));
        } catch (ArithmeticException beyond) {
            throw new IllegalStateException("attempt to add with overflow", beyond);
        }
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
