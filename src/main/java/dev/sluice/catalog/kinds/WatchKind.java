package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Params;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustChannel;
import dev.sluice.catalog.Sending;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.Expecting;
import dev.sluice.expr.Expression;
import dev.sluice.expr.java.JavaCode;
import dev.sluice.expr.rust.Code;
import dev.sluice.stream.ChannelState;
import dev.sluice.stream.Context;
import dev.sluice.stream.Watch;
import dev.sluice.stream.WatchOutcome;
import dev.sluice.stream.WatchReceiver;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// A channel that keeps only the latest value (tokio, `sync::watch::channel`).
@AutoService(NodeKind.class)
public final class WatchKind implements NodeKind.Conduit {
    static final Param<Expression> INITIAL =
            Param.of(
                    "initial",
                    "Begins with",
                    Params.code(Expecting.ANY),
                    "0",
                    "The value that is there before anything was sent.");

    private static final Spec SPEC =
            Spec.named("watch", "Watch channel", Family.CHANNELS)
                    .in(Ports.SENDER_IN)
                    .out(Port.Out.many("out", PortType.WATCH_RECEIVER))
                    .params(INITIAL)
                    .help(
                            "Keeps the latest value for all its receivers: every wire that starts"
                                    + " here is a receiver of its own, subscribed at the start.",
                            "Shows each receiver the value there is, and a newer one when there is"
                                    + " one; what changed in between it does not see.",
                            "A receiver waits while it has seen the latest; the sender never waits,"
                                    + " and fails only when no receiver is left.",
                            "Ends for a receiver when the sender is dropped and it has seen the"
                                    + " latest.",
                            "Holds one value, always.",
                            "Pulls nothing; the sender pushes. There is one sender: it cannot be"
                                    + " cloned.")
                    .example("10:1 20:2 20:3 30:|", "0:0 10:1 20:3 30:|", "0:0 10:1 20:3 30:|")
                    .aliases("latest", "state", "conflate", "config", "subject", "observe")
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public int slots(int capacity) {
        return 1;
    }

    @Override
    public OpenChannel<Item> open(Wiring wiring) {
        return new Open(Watch.of(wiring.born(Answers.constant(wiring.get(INITIAL)), 0)));
    }

    @Override
    public RustChannel rust(Emission e) {
        Code initial = e.translator(false, Map.of()).code(e.get(INITIAL));
        return new RustChannel(
                "tokio::sync::watch",
                "watch::channel::<{}>({first})",
                RustChannel.Sender.SINGLE,
                Optional.of(initial));
    }

    @Override
    public JavaChannel java(JavaEmission e) {
        JavaCode initial = e.translator(Map.of()).code(e.get(INITIAL));
        return new JavaChannel(
                JavaChannel.Family.WATCH, "of(" + initial.alone() + ")", initial.type());
    }

    private static final class Open implements OpenChannel<Item> {
        private final Watch<Item> channel;
        private final OnlySender only;

        Open(Watch<Item> channel) {
            this.channel = channel;
            this.only = new OnlySender(channel.sender()::close);
        }

        @Override
        public Sending<Item> sender(int tag, Producing.Manner how) {
            only.sends();
            return new Sender(this);
        }

        @Override
        public void hold() {
            only.hold();
        }

        @Override
        public WatchReceiver<Item> receiver(int tag) {
            return channel.sender().subscribe();
        }

        @Override
        public void begin() {
            only.begin();
        }

        @Override
        public int len() {
            return channel.len();
        }

        @Override
        public ChannelState<Item> state(int most) {
            return channel.state(most);
        }
    }

    private static final class Sender implements Sending<Item> {
        private final Open open;
        private @Nullable Item lost;

        Sender(Open open) {
            this.open = open;
        }

        @Override
        public Progress poll(Context cx, Item item) {
            return switch (open.channel.sender().send(item)) {
                case WatchOutcome.Replaced<Item>(Item old, boolean unseen) -> {
                    lost = old;
                    yield unseen ? Progress.DISPLACED : Progress.SENT;
                }
                case WatchOutcome.Closed<Item> closed -> Progress.CLOSED;
            };
        }

        @Override
        public Item displaced() {
            return lost == null ? Sending.super.displaced() : lost;
        }

        @Override
        public void close() {
            open.only.end();
        }
    }
}
