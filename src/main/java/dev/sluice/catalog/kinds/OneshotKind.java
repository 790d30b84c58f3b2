package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.OpenChannel;
import dev.sluice.catalog.Port;
import dev.sluice.catalog.PortType;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustChannel;
import dev.sluice.catalog.Sending;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.stream.ChannelState;
import dev.sluice.stream.Context;
import dev.sluice.stream.Oneshot;
import dev.sluice.stream.OneshotReceiver;
import dev.sluice.stream.SendOutcome;

/// A channel for one item (tokio, `sync::oneshot::channel`).
@AutoService(NodeKind.class)
public final class OneshotKind implements NodeKind.Conduit {
    private static final Spec SPEC =
            Spec.named("oneshot", "Oneshot channel", Family.CHANNELS)
                    .in(Ports.SENDER_IN)
                    .out(Port.Out.of("out", PortType.ONESHOT_RECEIVER))
                    .help(
                            "Carries one item from one task to another.",
                            "Hands over the item as soon as it is sent.",
                            "The receiver waits until the item is sent or the sender is dropped;"
                                    + " the sender never waits.",
                            "Ends with the item: sending uses the sender up, so its producer ends"
                                    + " after the first item (to send another does not compile in"
                                    + " Rust).",
                            "Holds the item until it is received.",
                            "Pulls nothing; the sender pushes.")
                    .example("10:1 20:|", "10:1 10:|")
                    .aliases("reply", "promise", "future", "one item", "response")
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
    public boolean takesOne() {
        return true;
    }

    @Override
    public OpenChannel<Item> open(Wiring wiring) {
        return new Open(Oneshot.empty());
    }

    @Override
    public RustChannel rust(Emission e) {
        return RustChannel.of(
                "tokio::sync::oneshot", "oneshot::channel::<{}>()", RustChannel.Sender.ONCE);
    }

    @Override
    public JavaChannel java(JavaEmission e) {
        return JavaChannel.of(JavaChannel.Family.ONESHOT, "empty()");
    }

    private static final class Open implements OpenChannel<Item> {
        private final Oneshot<Item> channel;
        private final OnlySender only;
        private boolean receives;

        Open(Oneshot<Item> channel) {
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
        public OneshotReceiver<Item> receiver(int tag) {
            receives = true;
            return channel.receiver();
        }

        @Override
        public void begin() {
            only.begin();
            if (!receives) {
                channel.receiver().close();
            }
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

    private record Sender(Open open) implements Sending<Item> {
        @Override
        public Progress poll(Context cx, Item item) {
            return open.channel.sender().send(item) instanceof SendOutcome.Sent<Item>
                    ? Progress.LAST
                    : Progress.CLOSED;
        }

        @Override
        public void close() {
            open.only.end();
        }
    }
}
