package dev.sluice.export.java;

import dev.sluice.catalog.JavaChannel;
import dev.sluice.catalog.NodeKind;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The channels in the `main` of a program, and their ends.
final class JavaChannels {
    private final JavaPass pass;
    private final JavaNames names;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();

    JavaChannels(JavaPass pass) {
        this.pass = pass;
        this.names = pass.names();
        pass.source().pipeline().nodes().forEach(node -> nodes.put(node.id(), node));
    }

    /// The statements that make them and subscribe to them.
    void declared(JavaText out, Set<Node> tasks) {
        for (Node node : pass.source().pipeline().nodes()) {
            if (carries(node)) {
                JavaChannel channel = pass.channel(node.id());
                String type = channel.family().type();
                pass.file().type("dev.sluice.stream." + type);
                pass.sends(node.id(), channel.holds());
                out.line(
                        node.id(),
                        argued(type, node.id())
                                + names.of(node.id())
                                + " = "
                                + type
                                + "."
                                + channel.make()
                                + ";");
            }
        }
        subscribed(out, tasks);
    }

    /// Receivers that subscribe do so before anything is sent.
    private void subscribed(JavaText out, Set<Node> tasks) {
        for (Node node : tasks) {
            pass.receives(node.id())
                    .forEach(
                            (variable, channel) -> {
                                JavaChannel.Family family = pass.channel(channel).family();
                                if (family.subscribes()) {
                                    out.line(
                                            channel,
                                            argued(family.receiver(), channel)
                                                    + variable
                                                    + " = "
                                                    + names.of(channel)
                                                    + ".sender().subscribe();");
                                }
                            });
        }
    }

    private boolean carries(Node node) {
        return switch (pass.source().kind(node)) {
            case NodeKind.Conduit _, NodeKind.Boundary _ -> true;
            case NodeKind.Producer _, NodeKind.Operator _, NodeKind.Sink _ -> false;
        };
    }

    /// A type of a channel or an end of one, with what flows through it.
    String argued(String type, String channel) {
        return type + "<" + pass.carried(channel) + "> ";
    }

    /// A sender for the next task that sends. The last one gets the sender itself, unless somebody keeps it for ever.
    String sender(String channel) {
        List<Node> feeders = feeders(channel);
        int number = copies.merge(channel, 1, Integer::sum);
        boolean held = feeders.stream().anyMatch(pass::holdsSender);
        String sender = names.of(channel) + ".sender()";
        return switch (pass.channel(channel).family()) {
            case MPSC, OVERFLOWING ->
                    number >= feeders.size() && !held ? sender : sender + ".copy(" + number + ")";
            case BROADCAST -> number >= feeders.size() && !held ? sender : sender + ".copy()";
            case WATCH, ONESHOT -> sender;
        };
    }

    /// The nodes that are wired to a channel.
    List<Node> feeders(String channel) {
        return pass.source().pipeline().wires().stream()
                .filter(wire -> wire.to().node().equals(channel))
                .map(Wire::from)
                .map(end -> nodes.get(end.node()))
                .filter(Objects::nonNull)
                .toList();
    }
}
