package dev.sluice.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A number that shares its cache line with nothing written by another thread.
@SuppressWarnings("UnusedVariable")
class Padded extends PaddedNumber {
    private static final VarHandle NUMBER = number(MethodHandles.lookup());

    private long q0;
    private long q1;
    private long q2;
    private long q3;
    private long q4;
    private long q5;
    private long q6;
    private long q7;
    private long q8;
    private long q9;
    private long q10;
    private long q11;
    private long q12;
    private long q13;

    private static VarHandle number(MethodHandles.Lookup lookup) {
        try {
            return lookup.findVarHandle(PaddedNumber.class, "number", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final long get() {
        return number;
    }

    /// As the only thread that writes it sees it, or as it was a moment ago.
    final long glance() {
        return (long) NUMBER.getOpaque(this);
    }

    final void set(long changed) {
        number = changed;
    }

    /// Sets it for readers who can do with what it was before.
    final void note(long changed) {
        NUMBER.setOpaque(this, changed);
    }

    final boolean compareAndSet(long expected, long changed) {
        return NUMBER.compareAndSet(this, expected, changed);
    }
}
