package dev.sluice.studio.canvas.paint;

import dev.sluice.catalog.Family;
import dev.sluice.catalog.PortType;
import dev.sluice.studio.canvas.place.Box;
import dev.sluice.studio.theme.Role;

/// Which role colours what.
public final class Tints {
    private Tints() {}

    static Role of(Family family) {
        return switch (family) {
            case PRODUCERS, SOURCES -> Role.PRODUCER;
            case CHANNELS -> Role.CHANNEL;
            case ADAPTERS, OPERATORS, COMBINING -> Role.OPERATOR;
            case FALLIBLE -> Role.FALLIBLE;
            case SINKS -> Role.SINK;
        };
    }

    public static Role of(PortType type) {
        return switch (type) {
            case SENDER -> Role.PRODUCER;
            case RECEIVER, BROADCAST_RECEIVER, WATCH_RECEIVER, ONESHOT_RECEIVER -> Role.CHANNEL;
            case STREAM -> Role.OPERATOR;
            case FALLIBLE -> Role.FALLIBLE;
        };
    }

    public static Role of(Box box) {
        return box.spec().map(spec -> of(spec.family())).orElse(Role.FAILED);
    }
}
