package dev.sluice.studio.canvas;

import dev.sluice.catalog.Task;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Which node holds the others up: senders wait at a full channel, and in the task that empties it this node
/// is at work longest; of equals, the one nearest to the sink.
final class Bottleneck {
    private static final double BUSY_ENOUGH = 0.3;
    private static final double CLEARLY = 0.02;

    private Bottleneck() {}

    static Optional<String> find(Board board, LivePicture live) {
        return live.now()
                .filter(sample -> sample.end().isEmpty())
                .flatMap(Bottleneck::crowded)
                .flatMap(
                        channel ->
                                board.box(channel).stream()
                                        .flatMap(box -> box.docks().stream())
                                        .filter(Dock::out)
                                        .flatMap(dock -> board.links(dock.end(), true).stream())
                                        .findFirst())
                .flatMap(link -> task(board, link.wire().to().node()))
                .flatMap(task -> busiest(task, live));
    }

    private static Optional<String> crowded(Sample sample) {
        return sample.channels().entrySet().stream()
                .filter(channel -> !channel.getValue().waiting().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .max(
                        Comparator.comparingLong(
                                (Map.Entry<String, ChannelSample> channel) ->
                                        channel.getValue().waitNanos()))
                .map(Map.Entry::getKey);
    }

    private static Optional<Task> task(Board board, String node) {
        return board.tasks().stream().filter(task -> task.nodes().contains(node)).findFirst();
    }

    /// The nodes of a task stand as in the document, as a rule the sink last.
    private static Optional<String> busiest(Task task, LivePicture live) {
        Optional<String> best = Optional.empty();
        double most = BUSY_ENOUGH;
        for (Map.Entry<String, Double> share :
                live.workShares(task.nodes().reversed()).entrySet()) {
            if (share.getValue() > most) {
                most = share.getValue() + CLEARLY;
                best = Optional.of(share.getKey());
            }
        }
        return best;
    }
}
