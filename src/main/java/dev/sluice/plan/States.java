package dev.sluice.plan;

import dev.sluice.catalog.NodeKind;
import dev.sluice.telemetry.Awaited;
import dev.sluice.telemetry.NodeMeter;
import dev.sluice.telemetry.Sample.State;

import java.util.List;
import java.util.Objects;

/// What each node is at; the states are defined in [dev.sluice.telemetry].
final class States {
    private static final long SLACK = 3_000_000;

    private final Parts parts;

    States(Parts parts) {
        this.parts = parts;
    }

    /// @param since run time the state began
    /// @param awaits what it waits for
    record Look(State state, long since, Awaited awaits) {}

    Look look(Stage stage, long now) {
        NodeMeter meter = stage.meter();
        State state = meter.state();
        List<Work<?>> bodies = stage.underWay();
        if (state == State.ENDED || state == State.FAILED || state == State.IDLE) {
            return new Look(state, meter.since(), Awaited.Nothing.NOTHING);
        }
        if (!bodies.isEmpty()) {
            return working(bodies, now);
        }
        return switch (state) {
            case STALLED -> new Look(state, meter.since(), target(stage));
            case PENDING -> pending(stage, now);
            default -> ready(stage);
        };
    }

    /// Bodies whose timer is due and whom nobody polls are frozen: their task is held up elsewhere.
    private static Look working(List<Work<?>> bodies, long now) {
        long due =
                bodies.stream().mapToLong(Work::until).filter(until -> until > 0).min().orElse(now);
        return now - due > SLACK
                ? new Look(State.NOT_POLLED, due, Awaited.Nothing.NOTHING)
                : new Look(State.BUSY, bodies.getFirst().since(), bodies(bodies, now));
    }

    private Look ready(Stage stage) {
        boolean held = parts.circuit().kind(stage.id()) instanceof NodeKind.Operator;
        long answered = Math.max(stage.meter().since(), stage.meter().last());
        return new Look(held ? State.NOT_POLLED : State.READY, answered, Awaited.Nothing.NOTHING);
    }

    private Look pending(Stage stage, long now) {
        boolean asked = stage.tick() == stage.desk().tick();
        boolean due = stage.timer() >= 0 && stage.timer() <= now;
        if (!asked
                && (due || hasItem(stage) || above(stage).stream().anyMatch(up -> held(up, now)))) {
            return new Look(State.NOT_POLLED, stage.meter().since(), Awaited.Nothing.NOTHING);
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

    private Awaited waitsFor(Stage stage, long now) {
        ChannelMeter source = stage.source();
        if (source != null) {
            return new Awaited.InChannel(source.id());
        }
        if (stage.timer() > now) {
            return new Awaited.Timer(stage.timer() - now);
        }
        return above(stage).isEmpty() ? new Awaited.ItsWaker() : new Awaited.Upstream();
    }

    private List<Stage> above(Stage stage) {
        return parts.circuit().upstream(stage.id()).stream()
                .map(parts.stages()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Awaited target(Stage stage) {
        Feeder<?> feeder = parts.feeders().get(stage.id());
        return feeder == null ? Awaited.Nothing.NOTHING : new Awaited.Slot(feeder.target().id());
    }

    private static Awaited bodies(List<Work<?>> bodies, long now) {
        long next = bodies.stream().mapToLong(Work::until).min().orElse(now);
        long left = Math.max(0, next - now);
        if (bodies.size() > 1) {
            return new Awaited.Bodies(bodies.size(), left);
        }
        return left > 0 ? new Awaited.Timer(left) : Awaited.Nothing.NOTHING;
    }
}
