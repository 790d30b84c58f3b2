package dev.sluice.catalog;

import dev.sluice.expr.rust.Layout;

import java.util.ArrayList;
import java.util.List;

/// The loop `while let Some(item) = stream.next().await` in Rust.
public final class RustLoop {
    private RustLoop() {}

    /// The chain, then the loop over its items.
    ///
    /// @param before statements between the two
    /// @param body looks at `item`
    public static List<RustStatement> over(
            Emission e, Chain chain, List<String> before, List<String> body) {
        Chain in = e.bound(chain);
        String stream = in.calls().getFirst().marked();
        e.uses().path("futures::StreamExt");
        List<RustStatement> statements = new ArrayList<>(in.before());
        statements.add(e.line("tokio::pin!(" + stream + ");"));
        before.forEach(line -> statements.add(e.line(line)));
        statements.add(
                e.line("while let Some(item) = " + stream + ".next().await " + Layout.block(body)));
        return statements;
    }
}
