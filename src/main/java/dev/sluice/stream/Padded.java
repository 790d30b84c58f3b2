package dev.sluice.stream;

import java.util.concurrent.atomic.AtomicLong;

/// A number that shares its cache line with nothing written by another thread.
@SuppressWarnings("UnusedVariable")
class Padded extends AtomicLong {
    private static final long serialVersionUID = 1;

    private long p0;
    private long p1;
    private long p2;
    private long p3;
    private long p4;
    private long p5;
    private long p6;
    private long p7;
    private long p8;
    private long p9;
    private long p10;
    private long p11;
    private long p12;
    private long p13;
}
