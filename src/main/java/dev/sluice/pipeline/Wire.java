package dev.sluice.pipeline;

/// A wire from an output to an input.
public record Wire(End from, End to) {
    /// One end; written `node.port`.
    public record End(String node, String port) {
        @Override
        public String toString() {
            return node + "." + port;
        }
    }

    /// A wire between two ports.
    public static Wire of(String fromNode, String fromPort, String toNode, String toPort) {
        return new Wire(new End(fromNode, fromPort), new End(toNode, toPort));
    }

    /// Whether either end is at this node.
    public boolean touches(String node) {
        return from.node().equals(node) || to.node().equals(node);
    }
}
