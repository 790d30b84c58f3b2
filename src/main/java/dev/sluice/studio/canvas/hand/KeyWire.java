package dev.sluice.studio.canvas.hand;

import dev.sluice.catalog.Connecting.Verdict;
import dev.sluice.studio.canvas.desk.Desk;
import dev.sluice.studio.canvas.fit.Plug;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Dock;

import javafx.geometry.Point2D;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A wire that is drawn by keyboard: where it starts, and where it may end, nearest first.
///
/// @param port which port of the node it starts at
/// @param ports how many that node has
/// @param targets where it may end, those that need something between last
/// @param welcome those that need nothing
/// @param chosen where it would end now
record KeyWire(
        String node,
        int port,
        int ports,
        Plug plug,
        List<Dock> targets,
        List<Dock> welcome,
        int chosen) {
    /// @param port counted round and round
    /// @return empty for a node without ports
    static Optional<KeyWire> from(Desk desk, String node, int port) {
        List<Dock> ports = ports(desk.board(), node);
        if (ports.isEmpty()) {
            return Optional.empty();
        }
        int index = Math.floorMod(port, ports.size());
        Plug plug = Plug.at(desk.board(), desk.model(), desk.catalog(), ports.get(index));
        List<Dock> welcome = all(desk.board()).filter(plug::leads).sorted(nearest(plug)).toList();
        Stream<Dock> bridged =
                all(desk.board()).filter(dock -> bridged(plug, dock)).sorted(nearest(plug));
        List<Dock> targets = Stream.concat(welcome.stream(), bridged).toList();
        return Optional.of(new KeyWire(node, index, ports.size(), plug, targets, welcome, 0));
    }

    /// Outputs first: items go forward.
    private static List<Dock> ports(Board board, String node) {
        return board.box(node).stream()
                .flatMap(box -> box.docks().stream())
                .sorted(Comparator.comparing(dock -> !dock.out()))
                .toList();
    }

    private static Stream<Dock> all(Board board) {
        return board.boxes().values().stream().flatMap(box -> box.docks().stream());
    }

    private static boolean bridged(Plug plug, Dock dock) {
        return plug.judge(dock) instanceof Verdict.Refused(String _, List<String> between)
                && !between.isEmpty();
    }

    private static Comparator<Dock> nearest(Plug plug) {
        Point2D from = plug.anchor().place();
        return Comparator.comparingDouble(dock -> from.distance(dock.place()));
    }

    /// @param index counted round and round
    KeyWire choose(int index) {
        int next = Math.floorMod(index, targets.size());
        return new KeyWire(node, port, ports, plug, targets, welcome, next);
    }

    /// Where it would end now; empty where it can end nowhere.
    Optional<Dock> target() {
        return targets.isEmpty() ? Optional.empty() : Optional.of(targets.get(chosen));
    }
}
