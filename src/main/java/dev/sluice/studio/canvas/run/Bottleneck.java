package dev.sluice.studio.canvas.run;

import dev.sluice.catalog.Task;
import dev.sluice.studio.canvas.place.Board;
import dev.sluice.studio.canvas.place.Dock;
import dev.sluice.studio.canvas.place.Link;
import dev.sluice.studio.canvas.run.WorkShares.Share;
import dev.sluice.studio.canvas.text.Words;
import dev.sluice.studio.model.HeldUp;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.Sample;
import dev.sluice.telemetry.Sample.ChannelSample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Which node holds the others up: senders wait at a channel, and in the task that empties it this node
/// is at work longest; of equals, the one nearest to the sink.
final class Bottleneck {
    private static final Strings WORDS = Strings.of(Bottleneck.class);
    private static final double BUSY_ENOUGH = 0.3;
    private static final double CLEARLY = 0.02;
    private static final double CROWDED = 0.1;
    private static final double SECOND = 1e9;

    /// Items a second, of which one more or less does not show.
    private static final double FAST = 100;

    /// Nanoseconds; who takes less to have the next item has it at hand.
    private static final double AT_HAND = 100_000;

    private final Board board;
    private final LivePicture live;

    /// @param rest nanoseconds that the rest of its task works on an item
    private record Busy(String node, Share share, double rest) {}

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

    /// Where senders waited most in the last second; at this very moment none may.
    private Optional<Map.Entry<String, ChannelSample>> crowded(Sample sample) {
        return sample.channels().entrySet().stream()
                .filter(channel -> live.waiting(channel.getKey()) > CROWDED)
                .sorted(Map.Entry.comparingByKey())
                .max(Comparator.comparingDouble(channel -> live.waiting(channel.getKey())));
    }

    /// The task that empties a channel.
    private Optional<Task> behind(String channel) {
        return leaving(channel).findFirst().flatMap(link -> task(link.wire().to().node()));
    }

    private Stream<Link> leaving(String node) {
        return board.box(node).stream()
                .flatMap(box -> box.docks().stream())
                .filter(Dock::out)
                .flatMap(dock -> board.links(dock.end(), true).stream());
    }

    private Optional<Task> task(String node) {
        return board.tasks().stream().filter(task -> task.nodes().contains(node)).findFirst();
    }

    /// The nodes of a task stand as in the document, as a rule the sink last.
    private Optional<Busy> busiest(Task task) {
        Map<String, Share> shares = live.workShares(task.nodes().reversed());
        Optional<Busy> best = Optional.empty();
        double most = BUSY_ENOUGH;
        for (Map.Entry<String, Share> share : shares.entrySet()) {
            if (share.getValue().part() > most) {
                most = share.getValue().part() + CLEARLY;
                best = Optional.of(new Busy(share.getKey(), share.getValue(), rest(share, shares)));
            }
        }
        return best;
    }

    /// What the other nodes of the task take for as many items.
    private static double rest(Map.Entry<String, Share> node, Map<String, Share> shares) {
        return shares.entrySet().stream()
                .filter(other -> !other.getKey().equals(node.getKey()))
                .mapToDouble(other -> of(other.getValue(), node.getValue()))
                .sum();
    }

    /// A second cuts off one item here or there: as many to within one are as many.
    private static double of(Share other, Share node) {
        boolean same = Math.abs(other.finished() - node.finished()) <= 1 || node.finished() == 0;
        return other.nanos() * (same ? 1 : other.finished() / (double) node.finished());
    }

    private HeldUp held(Busy busy, ChannelSample channel) {
        return new HeldUp(
                busy.node(),
                busy.share().nanos() == 0 ? List.of() : List.of(takes(busy), offered(channel)));
    }

    private static String takes(Busy busy) {
        double own = busy.share().nanos();
        double whole = own + busy.rest();
        String item = Words.duration(Math.round(own));
        String most = Words.rate(SECOND / own);
        String rest = Words.duration(Math.round(busy.rest()));
        return busy.rest() < CLEARLY * whole
                ? WORDS.text("bottleneck.takes", item, most)
                : WORDS.text("bottleneck.shares", item, most, rest, Words.rate(SECOND / whole));
    }

    private String offered(ChannelSample channel) {
        List<String> senders = List.copyOf(channel.senders().keySet());
        String stalled =
                Words.percent(senders.stream().mapToDouble(live::stallShare).average().orElse(0));
        List<OptionalDouble> paces = senders.stream().map(this::offered).toList();
        return paces.stream().allMatch(OptionalDouble::isPresent)
                ? WORDS.text(
                        "bottleneck.offered",
                        Words.rate(paces.stream().mapToDouble(OptionalDouble::getAsDouble).sum()),
                        stalled)
                : WORDS.text("bottleneck.stalled", stalled);
    }

    /// What a sender would send a second if there were room. Of one that has its items at hand, or others to send to,
    /// that cannot be said.
    private OptionalDouble offered(String sender) {
        if (leaving(sender).count() > 1) {
            return OptionalDouble.empty();
        }
        double rate = live.rate(sender);
        double nanos =
                rate > FAST
                        ? (1 - live.stallShare(sender)) * SECOND / rate
                        : live.pause(sender).orElse(0);
        return nanos < AT_HAND ? OptionalDouble.empty() : OptionalDouble.of(SECOND / nanos);
    }
}
