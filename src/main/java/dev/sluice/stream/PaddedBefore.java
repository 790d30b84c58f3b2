package dev.sluice.stream;

/// The room before the number of a [Padded], whose neighbours in memory may be written at any time.
@SuppressWarnings("UnusedVariable")
abstract class PaddedBefore {
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
