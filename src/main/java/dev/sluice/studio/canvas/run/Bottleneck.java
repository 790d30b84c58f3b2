package dev.sluice.studio.canvas.run;

import dev.sluice.catalog.Task;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which node holds the others up: senders wait at a full channel, and in the task that empties it this node
/// is at work longest; of equals, the one nearest to the sink.
final class Bottleneck {
    private static final Strings WORDS = Strings.of(Bottleneck.class);
    private static final double BUSY_ENOUGH = 0.3;
    private static final double CLEARLY = 0.02;
    private static final double STALLED_MOST = 0.99;

    private final Board board;
    private final LivePicture live;

    private Bottleneck(Board board, LivePicture live) {
        this.board = board;
        this.live = live;
    }

    static Optional<HeldUp> find(Board board, LivePicture live) {
        Bottleneck search = new Bottleneck(board, live);
        return live.now().filter(sample -> sample.end().isEmpty()).flatMap(search::in);
    }

    private Optional<HeldUp> in(Sample sample) {
        return crowded(sample)
                .flatMap(
                        channel ->
                                behind(channel.getKey())
                                        .flatMap(this::busiest)
                                        .map(busy -> held(busy, channel.getValue())));
    }

    private static Optional<Map.Entry<String, ChannelSample>> crowded(Sample sample) {
        return sample.channels().entrySet().stream()
                .filter(channel -> !channel.getValue().waiting().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .max(Comparator.comparingLong(channel -> channel.getValue().waitNanos()));
    }

    /// The task that empties a channel.
    private Optional<Task> behind(String channel) {
        return board.box(channel).stream()
                .flatMap(box -> box.docks().stream())
                .filter(Dock::out)
                .flatMap(dock -> board.links(dock.end(), true).stream())
                .findFirst()
                .flatMap(link -> task(link.wire().to().node()));
    }

    private Optional<Task> task(String node) {
        return board.tasks().stream().filter(task -> task.nodes().contains(node)).findFirst();
    }

    /// The nodes of a task stand as in the document, as a rule the sink last.
    private Optional<Map.Entry<String, Double>> busiest(Task task) {
        Optional<Map.Entry<String, Double>> best = Optional.empty();
        double most = BUSY_ENOUGH;
        for (Map.Entry<String, Double> share :
                live.workShares(task.nodes().reversed()).entrySet()) {
            if (share.getValue() > most) {
                most = share.getValue() + CLEARLY;
                best = Optional.of(share);
            }
        }
        return best;
    }

    private HeldUp held(Map.Entry<String, Double> busy, ChannelSample channel) {
        double rate = live.rate(busy.getKey());
        if (rate <= 0) {
            return new HeldUp(busy.getKey(), List.of());
        }
        double seconds = busy.getValue() / rate;
        double offered = 0;
        double stalled = 0;
        for (String sender : channel.senders().keySet()) {
            double share = live.stallShare(sender);
            stalled += share / channel.senders().size();
            offered += live.rate(sender) / (1 - Math.min(share, STALLED_MOST));
        }
        return new HeldUp(
                busy.getKey(),
                List.of(
                        WORDS.text(
                                "bottleneck.takes",
                                Words.duration((long) (seconds * 1e9)),
                                Words.rate(1 / seconds)),
                        WORDS.text(
                                "bottleneck.offered",
                                Words.rate(offered),
                                Words.percent(stalled))));
    }
}
