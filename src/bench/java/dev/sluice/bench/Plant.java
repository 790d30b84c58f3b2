package dev.sluice.bench;

import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Wire;

import java.util.ArrayList;
import java.util.List;

/// A very large document: small lines that stall beside trees that fan out and in again, 1.4 wires for each node.
final class Plant {
    private static final int BRANCHES = 14;
    private static final double COLUMN = 1400;
    private static final double ROW = 720;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final boolean paced;
    private final int thousands;
    private double x;
    private double y;

    private Plant(int least, boolean paced) {
        this.paced = paced;
        this.thousands = Math.max(1, least / 1000);
    }

    /// @param paced about a million events a second, or as fast as it goes
    static Pipeline of(int least, boolean paced) {
        Plant plant = new Plant(least, paced);
        int columns = Math.max(1, (int) Math.round(Math.sqrt(least / 25.0 * ROW / COLUMN * 1.6)));
        for (int unit = 0; plant.nodes.size() < least; unit++) {
            plant.x = unit % columns * COLUMN;
            plant.y = Math.floorDiv(unit, columns) * ROW;
            plant.tree("t" + unit);
            plant.y += 480;
            plant.line("l" + unit);
        }
        return Pipeline.EMPTY
                .withName(least + " nodes")
                .withNodes(plant.nodes)
                .withWires(plant.wires);
    }

    private void line(String id) {
        String channel = node(id + "-channel", "mpsc", 240, 60, "capacity", 16L);
        for (int i = 0; i < 2; i++) {
            wire(generator(id + "-sensor" + i, i * 110, 64, 40), channel);
        }
        String stream = node(id + "-stream", "receiver_stream", 480, 60);
        String twice = node(id + "-twice", "map", 640, 60, "value", "item * 2");
        String work = node(id + "-work", "buffer_unordered", 860, 60, "takes", "none");
        String count = node(id + "-count", "count", 1080, 60);
        chain(channel, stream, twice, work, count);
    }

    private void tree(String id) {
        String channel = node(id + "-news", "watch", 240, 180);
        wire(generator(id + "-source", 180, 1, 10), channel);
        String all = node(id + "-all", "select_all", 860, 180);
        for (int i = 0; i < BRANCHES; i++) {
            double left = i < BRANCHES / 2 ? 480 : 660;
            String branch = node(id + "-branch" + i, "watch_stream", left, i % (BRANCHES / 2) * 60);
            chain(channel, branch, all);
        }
        chain(all, node(id + "-count", "count", 1080, 180));
    }

    /// @param millis between bursts, of a document of 1,000 nodes
    private String generator(String id, double down, int burst, int millis) {
        return node(
                id,
                "generator",
                0,
                down,
                "burst",
                (long) burst,
                "every",
                // who sends into a watch channel never waits, and would leave the others no turn
                paced || burst == 1 ? millis * thousands + "ms" : "none");
    }

    private String node(String id, String kind, double right, double down, Object... params) {
        Node node = Node.of(id, kind, x + right, y + down);
        for (int i = 0; i < params.length; i += 2) {
            node = node.withParam((String) params[i], params[i + 1]);
        }
        nodes.add(node);
        return id;
    }

    private void chain(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            wire(ids[i - 1], ids[i]);
        }
    }

    private void wire(String from, String to) {
        wires.add(Wire.of(from, "out", to, "in"));
    }
}
