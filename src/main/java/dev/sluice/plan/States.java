package dev.sluice.plan;

import dev.sluice.catalog.NodeKind;
import dev.sluice.pipeline.Durations;
import dev.sluice.telemetry.NodeMeter;
import dev.sluice.telemetry.Sample.State;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// What each node is at, in words; the states are defined in [dev.sluice.telemetry].
final class States {
    private static final long SHORTEST = 1_000;
    private static final long LONG = 10_000_000;
    private static final long SLACK = 3_000_000;

    private final Parts parts;

    States(Parts parts) {
        this.parts = parts;
    }

    /// @param since run time the state began
    /// @param detail what it waits for; may be empty
    record Look(State state, long since, String detail) {}

    Look look(Stage stage, long now) {
        NodeMeter meter = stage.meter();
        State state = meter.state();
        List<Work<?>> bodies = stage.underWay();
        if (state == State.ENDED || state == State.FAILED || state == State.IDLE) {
            return new Look(state, meter.since(), "");
        }
        if (!bodies.isEmpty()) {
            return working(bodies, now);
        }
        return switch (state) {
            case STALLED -> new Look(state, meter.since(), "a slot" + target(stage));
            case PENDING -> pending(stage, now);
            default -> ready(stage);
        };
    }

    /// Bodies whose timer is due and whom nobody polls are frozen: their task is held up elsewhere.
    private static Look working(List<Work<?>> bodies, long now) {
        long due =
                bodies.stream().mapToLong(Work::until).filter(until -> until > 0).min().orElse(now);
        return now - due > SLACK
                ? new Look(State.NOT_POLLED, due, "")
                : new Look(State.BUSY, bodies.getFirst().since(), bodies(bodies, now));
    }

    private Look ready(Stage stage) {
        boolean held = parts.circuit().kind(stage.id()) instanceof NodeKind.Operator;
        long answered = Math.max(stage.meter().since(), stage.meter().last());
        return new Look(held ? State.NOT_POLLED : State.READY, answered, "");
    }

    private Look pending(Stage stage, long now) {
        boolean asked = stage.tick() == stage.desk().tick();
        boolean due = stage.timer() >= 0 && stage.timer() <= now;
        if (!asked
                && (due || hasItem(stage) || above(stage).stream().anyMatch(up -> held(up, now)))) {
            return new Look(State.NOT_POLLED, stage.meter().since(), "");
        }
        return new Look(State.PENDING, stage.meter().since(), waitsFor(stage, now));
    }

    private boolean held(Stage stage, long now) {
        return look(stage, now).state() == State.NOT_POLLED;
    }

    private static boolean hasItem(Stage stage) {
        ChannelMeter source = stage.source();
        if (source == null) {
            return false;
        }
        int tag = Math.max(0, source.receivers().indexOf(stage.id()));
        return source.channel().state(0).receivers().get(tag).behind() > 0;
    }

    private String waitsFor(Stage stage, long now) {
        ChannelMeter source = stage.source();
        if (source != null) {
            return "an item in " + source.id();
        }
        if (stage.timer() > now) {
            return "timer " + left(stage.timer() - now);
        }
        return above(stage).isEmpty() ? "its waker" : "upstream";
    }

    private List<Stage> above(Stage stage) {
        return parts.circuit().upstream(stage.id()).stream()
                .map(parts.stages()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private String target(Stage stage) {
        Feeder<?> feeder = parts.feeders().get(stage.id());
        return feeder == null ? "" : " in " + feeder.target().id();
    }

    private static String bodies(List<Work<?>> bodies, long now) {
        long next = bodies.stream().mapToLong(Work::until).min().orElse(now);
        String left = next > now ? "timer " + left(next - now) : "";
        return bodies.size() == 1
                ? left
                : bodies.size() + " bodies" + (left.isEmpty() ? "" : ", " + left);
    }

    private static String left(long nanos) {
        long unit = nanos >= LONG ? LONG / 10 : SHORTEST;
        return Durations.format(Duration.ofNanos(nanos < SHORTEST ? nanos : nanos - nanos % unit));
    }
}
