package dev.sluice.export.rust;

import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustChannel;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.RustType;
import dev.sluice.pipeline.Node;

import java.util.List;

/// The statements that make channels, a receiver for each wire and the senders that are kept for ever.
final class Channels {
    private final Pass pass;
    private final Text out;

    Channels(Pass pass, Text out) {
        this.pass = pass;
        this.out = out;
    }

    /// The channel of a task boundary.
    void boundary(Node node) {
        String name = pass.names().of(node.id());
        made(node, name + "_tx", name + "_rx", new Crossing(pass, node).type());
        out.add("");
    }

    /// A channel that is a node.
    void conduit(Node node) {
        List<Node> producers = pass.producers(node.id());
        List<String> receivers = pass.receivers(node.id());
        String sender = pass.names().of(node.id()) + "_tx";
        boolean named = !producers.isEmpty() || receivers.size() > 1;
        String first = receivers.isEmpty() ? "_" : pass.receiver(node.id(), receivers.getFirst());
        made(node, named ? sender : "_", first, pass.item(node.id()).rust());
        for (String receiver : receivers.subList(Math.min(1, receivers.size()), receivers.size())) {
            String variable = pass.receiver(node.id(), receiver);
            out.add(node.id(), "    let " + variable + " = " + sender + ".subscribe();");
        }
        if (named && producers.isEmpty()) {
            out.add(node.id(), "    drop(" + sender + ");");
        }
        producers.forEach(producer -> kept(producer, node.id(), sender));
        out.add("");
    }

    private void made(Node node, String sender, String receiver, String type) {
        RustChannel channel = pass.channel(node);
        pass.file().path(channel.path());
        out.add(node.id(), "    " + Statements.comment(node));
        String call = channel.make().replace("{}", type).replace("{first}", first(node, channel));
        String made = "let (" + sender + ", " + receiver + ") = " + call + ";";
        out.add(node.id(), Layout.lines(made, 1));
    }

    private String first(Node node, RustChannel channel) {
        RustType item = pass.item(node.id());
        return channel.first().map(code -> new Coercion(pass.file()).owned(code, item)).orElse("");
    }

    private void kept(Node producer, String channel, String sender) {
        if (pass.emission(producer).get(Producing.HOLDS_SENDER)) {
            out.add(
                    producer.id(),
                    "    let _"
                            + pass.ownSender(producer, channel)
                            + " = "
                            + sender
                            + ".clone(); // nobody drops this sender while main runs");
        }
    }
}
