package dev.sluice.studio.canvas.text;

import dev.sluice.studio.model.StateWords;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.Sample.NodeSample;
import dev.sluice.telemetry.Sample.State;

import java.util.Locale;

/// Numbers and states as people read them.
public final class Words {
    private static final Strings WORDS = Strings.of(Words.class);

    private Words() {}

    /// For instance `0.42 s`, `62 ms`, `3 µs`, `1:05 min`.
    public static String duration(long nanos) {
        double seconds = nanos / 1e9;
        if (seconds >= 60) {
            long whole = (long) seconds;
            return String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
        }
        if (seconds >= 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds >= 0.1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return nanos >= 1_000_000 || nanos == 0 ? nanos / 1_000_000 + " ms" : nanos / 1_000 + " µs";
    }

    /// A duration without a space, where room is scarce.
    public static String clock(long nanos) {
        return duration(Math.max(0, nanos)).replace(" ", "");
    }

    /// Items a second, for instance `14.3/s`, `1.2k/s`.
    public static String rate(double perSecond) {
        if (perSecond >= 1e6) {
            return String.format(Locale.ROOT, "%.1fM/s", perSecond / 1e6);
        }
        if (perSecond >= 1e3) {
            return String.format(Locale.ROOT, "%.1fk/s", perSecond / 1e3);
        }
        return String.format(Locale.ROOT, perSecond >= 100 ? "%.0f/s" : "%.1f/s", perSecond);
    }

    /// For instance `950`, `1.3k`, `2.4M`.
    public static String count(long count) {
        return count < 1000
                ? Long.toString(count)
                : String.format(
                        Locale.ROOT,
                        count < 1_000_000 ? "%.1fk" : "%.1fM",
                        count / (count < 1_000_000 ? 1e3 : 1e6));
    }

    public static String items(long count) {
        return WORDS.text(count == 1 ? "item" : "items", Long.toString(count));
    }

    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    public static String slots(int slots) {
        return slots == Integer.MAX_VALUE ? "∞" : Integer.toString(slots);
    }

    /// What a node is at, on its last line.
    ///
    /// @param failure why the run failed there; may be empty
    public static String state(NodeSample node, long now, String failure) {
        String clock = duration(Math.max(0, now - node.stateSince()));
        return switch (node.state()) {
            case IDLE, READY, ENDED -> StateWords.of(node.state());
            case PENDING ->
                    node.awaits().equals(Awaited.Nothing.NOTHING)
                            ? WORDS.text("pending", clock)
                            : WORDS.text("pending.on", StateWords.of(node.awaits()));
            case BUSY ->
                    node.inFlight().size() > 1
                            ? WORDS.text("busy.many", Integer.toString(node.inFlight().size()))
                            : WORDS.text("busy", of(now - node.stateSince(), node.awaits(), clock));
            case STALLED -> WORDS.text("stalled", clock);
            case NOT_POLLED ->
                    node.inFlight().isEmpty()
                            ? WORDS.text("not-polled", clock)
                            : frozen(node.inFlight().size(), clock);
            case FAILED ->
                    failure.isEmpty()
                            ? StateWords.of(node.state())
                            : WORDS.text("failed.why", failure);
        };
    }

    private static String frozen(int bodies, String clock) {
        return WORDS.text("not-polled.bodies", Integer.toString(bodies), clock);
    }

    /// How much of a body's time is over, for instance `41/70 ms`.
    private static String of(long spent, Awaited awaits, String clock) {
        return awaits instanceof Awaited.Timer(long left) ? part(spent, spent + left) : clock;
    }

    private static String part(long spent, long whole) {
        boolean millis = whole < 10_000_000_000L;
        long unit = millis ? 1_000_000 : 1_000_000_000;
        return Math.max(0, spent) / unit
                + "/"
                + Math.round((double) whole / unit)
                + (millis ? " ms" : " s");
    }

    /// The same where room is scarce.
    public static String brief(NodeSample node, long now, String failure) {
        if (node.state() == State.PENDING && !node.awaits().equals(Awaited.Nothing.NOTHING)) {
            return WORDS.text("pending.on.brief", StateWords.of(node.awaits()));
        }
        return node.state() == State.NOT_POLLED && node.inFlight().isEmpty()
                ? WORDS.text("not-polled.brief", duration(Math.max(0, now - node.stateSince())))
                : state(node, now, failure);
    }

    /// An item's number as short as a disc needs it.
    public static String number(long number) {
        return number < 1000
                ? Long.toString(number)
                : "…" + String.format(Locale.ROOT, "%02d", number % 100);
    }
}
