package dev.sluice.export.rust;

import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustChannel;
import dev.sluice.catalog.RustChannel.Sender;
import dev.sluice.expr.rust.Code;
import dev.sluice.expr.rust.Coercion;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.expr.rust.Types;
import dev.sluice.pipeline.Node;

import java.util.List;

/// How a producer sends an item into a channel.
final class Sends {
    /// A chain of calls that is longer goes on several lines.
    private static final int LONGEST = 60;

    private final Pass pass;
    private final NodeEmission e;
    private final RustChannel channel;
    private final String target;
    private final String sender;

    Sends(Pass pass, Node producer, Node target) {
        this.pass = pass;
        this.e = pass.emission(producer);
        this.channel = pass.channel(target);
        this.target = target.id();
        this.sender = pass.sender(producer, target.id());
    }

    /// The statements that do so.
    ///
    /// @param closed what follows where nobody will receive
    List<String> of(Code item, String closed) {
        boolean single = channel.sender() == Sender.SINGLE || channel.sender() == Sender.ONCE;
        if (single && e.get(Producing.HOLDS_SENDER)) {
            throw e.refusal("It keeps a sender, and that of “" + target + "” cannot be cloned.");
        }
        String fitted =
                new Coercion(pass.file()).owned(item, Types.join(pass.item(target), item.type()));
        if (channel.sender() == Sender.ONCE) {
            return List.of("let _ = " + Layout.call(sender + ".send", fitted) + ";", "break;");
        }
        String gone = gone(fitted);
        if (fitted.equals("item") || Layout.flat(gone).length() <= LONGEST) {
            return List.of("if " + gone + " " + Layout.block(closed));
        }
        return List.of(
                "let item = " + fitted + ";", "if " + gone("item") + " " + Layout.block(closed));
    }

    private String gone(String item) {
        return switch (channel.sender()) {
            case UNBOUNDED, SINGLE, ONCE -> Layout.call(sender + ".send", item) + ".is_err()";
            case DROPPING -> tried(item);
            case BOUNDED ->
                    switch (e.get(Producing.SENDS)) {
                        case SEND -> Layout.call(sender + ".send", item) + ".await.is_err()";
                        case TRY_SEND -> tried(item);
                        case SEND_TIMEOUT -> timed(item);
                    };
        };
    }

    private String tried(String item) {
        pass.file().path("tokio::sync::mpsc::error::TrySendError");
        return "let Err(TrySendError::Closed(_)) = " + Layout.call(sender + ".try_send", item);
    }

    private String timed(String item) {
        pass.file().path("tokio::sync::mpsc::error::SendTimeoutError");
        pass.file().path("std::time::Duration");
        return "let Err(SendTimeoutError::Closed(_)) = "
                + Layout.call(
                        sender + ".send_timeout", item, Literals.duration(e.get(Producing.TIMEOUT)))
                + ".await";
    }
}
