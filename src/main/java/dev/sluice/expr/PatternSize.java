package dev.sluice.expr;

import java.util.ArrayDeque;

/// Estimates how large a pattern becomes once its counted repetitions are written out, without writing them out.
///
/// RE2/J bounds each `{n}` to 1,000 but not their product: `((a{1000}){1000}){1000}` would fill the memory.
final class PatternSize {
    private final String pattern;
    private final ArrayDeque<Long> outer = new ArrayDeque<>();
    private long size;
    private long last;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        return new PatternSize(pattern).measure();
    }

    private long measure() {
        while (at < pattern.length()) {
            step(pattern.charAt(at));
            at++;
        }
        long total = size;
        for (long part : outer) {
            total = capped(total + part);
        }
        return total;
    }

    private void step(char c) {
        switch (c) {
            case '(' -> {
                outer.push(size);
                size = 1;
            }
            case ')' -> {
                long group = size;
                size = outer.isEmpty() ? 0 : outer.pop();
                atom(group);
            }
            case '{' -> repeat(repetitions());
            case '[' -> {
                skipClass();
                atom(1);
            }
            case '\\' -> escape();
            default -> atom(1);
        }
    }

    private void atom(long units) {
        last = units;
        size = capped(size + units);
    }

    private void repeat(long times) {
        size = capped(size + last * (times - 1));
        last = capped(last * times);
    }

    private long repetitions() {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            return 1;
        }
        long most = 1;
        for (var number : pattern.substring(at + 1, end).split(",", -1)) {
            most = Math.max(most, number.matches("[0-9]{1,9}") ? Long.parseLong(number) : 1);
        }
        at = end;
        return most;
    }

    /// Stops at the `]` that closes the class: not one that comes first, nor an escaped one.
    private void skipClass() {
        at += pattern.startsWith("[^", at) ? 2 : 1;
        at += pattern.startsWith("]", at) ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
    }

    private void escape() {
        at++;
        if (at < pattern.length() && pattern.charAt(at) == 'Q') {
            int end = pattern.indexOf("\\E", at);
            int close = end < 0 ? pattern.length() : end + 1;
            atom(close - at);
            at = close;
        } else {
            atom(1);
        }
    }

    private static long capped(long units) {
        return Math.min(units, 1_000_000_000);
    }
}
