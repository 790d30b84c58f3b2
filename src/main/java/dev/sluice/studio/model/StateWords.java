package dev.sluice.studio.model;

import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Sample.State;

import java.util.Locale;

/// What nodes are at and what they wait for, as the studio says it.
public final class StateWords {
    private static final Strings WORDS = Strings.of(StateWords.class);
    private static final long LONG = 10_000_000_000L;

    private StateWords() {}

    /// For instance `not polled`.
    public static String of(State state) {
        return WORDS.text("state." + state.name().toLowerCase(Locale.ROOT));
    }

    /// For instance `timer 20 ms`; empty for nothing.
    public static String of(Awaited awaited) {
        return switch (awaited) {
            case Awaited.Nothing _ -> "";
            case Awaited.Timer(long left) -> WORDS.text("awaits.timer", time(left));
            case Awaited.Bodies(int count, long left) ->
                    left == 0
                            ? WORDS.text("awaits.bodies", Integer.toString(count))
                            : WORDS.text(
                                    "awaits.bodies.timer", Integer.toString(count), time(left));
            case Awaited.Slot(String channel) -> WORDS.text("awaits.slot", channel);
            case Awaited.InChannel(String channel) -> WORDS.text("awaits.item", channel);
            case Awaited.Upstream _ -> WORDS.text("awaits.upstream");
            case Awaited.ItsWaker _ -> WORDS.text("awaits.waker");
        };
    }

    private static String time(long nanos) {
        if (nanos >= LONG) {
            return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
        }
        return nanos >= 1_000_000 ? nanos / 1_000_000 + " ms" : nanos / 1_000 + " µs";
    }
}
