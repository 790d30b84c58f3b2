package dev.sluice.export;

import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.ParamType;
import dev.sluice.catalog.Told;
import dev.sluice.pipeline.Node;

/// One node of a document, asked to write itself.
public abstract class ToldNode implements Told {
    private final Source source;
    private final Node node;

    protected ToldNode(Source source, Node node) {
        this.source = source;
        this.node = node;
    }

    @Override
    public final String node() {
        return node.id();
    }

    protected final NodeKind kind() {
        return source.kind(node);
    }

    @Override
    public final <T> T get(Param<T> param) {
        Object json = node.params().get(param.id());
        if (json == null) {
            return param.fallback();
        }
        return switch (param.type().parse(json)) {
            case ParamType.Parsed.Good<T>(T value) -> value;
            case ParamType.Parsed.Bad<T> bad -> throw refusal(bad.sentence());
        };
    }

    @Override
    public final boolean virtual() {
        return source.virtual();
    }

    /// Whether it tells what it is handed.
    protected final boolean tells() {
        return virtual() && kind() instanceof NodeKind.Sink;
    }
}
