package dev.sluice.catalog.kinds;

import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;

/// The ports that most kinds have.
final class Ports {
    static final Port.In PLAIN_IN = Port.In.of("in", PortType.STREAM);
    static final Port.In FALLIBLE_IN = Port.In.of("in", PortType.FALLIBLE);
    static final Port.In EITHER_IN = Port.In.of("in", PortType.STREAM, PortType.FALLIBLE);
    static final Port.In RECEIVER_IN = Port.In.of("in", PortType.RECEIVER);
    static final Port.In SENDERS_IN = Port.In.many("in", PortType.SENDER);

    static final Port.Out PLAIN_OUT = Port.Out.of("out", PortType.STREAM);
    static final Port.Out FALLIBLE_OUT = Port.Out.of("out", PortType.FALLIBLE);
    static final Port.Out SAME_OUT = Port.Out.like("out", "in");
    static final Port.Out SENDER_OUT = Port.Out.of("out", PortType.SENDER);
    static final Port.In SENDER_IN = Port.In.of("in", PortType.SENDER);
    static final Port.Out RECEIVER_OUT = Port.Out.of("out", PortType.RECEIVER);

    private Ports() {}
}
