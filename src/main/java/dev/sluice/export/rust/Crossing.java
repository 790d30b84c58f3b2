package dev.sluice.export.rust;

import dev.sluice.catalog.Chain;
import dev.sluice.catalog.RustLine;
import dev.sluice.catalog.RustLoop;
import dev.sluice.catalog.RustStatement;
import dev.sluice.expr.rust.Layout;
import dev.sluice.pipeline.Node;

import java.util.List;

/// A task boundary: a channel, the task above that sends into it, and the stream below that receives from it.
final class Crossing {
    private final Pass pass;
    private final Node node;

    Crossing(Pass pass, Node node) {
        this.pass = pass;
        this.node = node;
    }

    /// The stream below.
    Chain below() {
        Chain above = above();
        pass.file().path("tokio_stream::wrappers::ReceiverStream");
        String source = "ReceiverStream::new(" + pass.names().of(node.id()) + "_rx)";
        return new Chain(
                List.of(),
                List.of(new RustLine(node.id(), source)),
                above.item(),
                above.error(),
                above.open());
    }

    /// The type of what is sent.
    String type() {
        Chain above = above();
        String item = above.item().rust();
        return above.error()
                .map(error -> "Result<" + item + ", " + error.rust() + ">")
                .orElse(item);
    }

    /// The task above.
    List<RustStatement> task() {
        String send = pass.names().of(node.id()) + "_tx.send(item).await.is_err()";
        List<String> body = List.of("if " + send + " " + Layout.block("break;"));
        return RustLoop.over(pass.emission(node), above(), List.of(), body);
    }

    private Chain above() {
        String port = pass.source().kind(node).spec().ins().getFirst().id();
        return pass.chain(pass.only(node.id(), port));
    }
}
