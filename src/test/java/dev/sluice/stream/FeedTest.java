package dev.sluice.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.runtime.VirtualRuntime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The task of a producer, and the futures and timelines it is made of.
final class FeedTest {
    private final VirtualRuntime runtime = new VirtualRuntime();
    private final List<String> seen = new ArrayList<>();

    @Test
    void itPausesAfterEachItemAndThenDropsItsSender() {
        Channel<Long> channel = Channel.bounded(1);
        runtime.main("main", watched(channel.receiver()));
        runtime.spawn(
                "producer",
                StreamExt.range(0, 3).feed(channel.sender(), item -> millis(10 * item)));
        runtime.runToEnd();

        assertThat(seen).containsExactly("0: 0", "0: 1", "10: 2", "30: end");
    }

    @Test
    void aClosedChannelEndsItAtOnce() {
        Channel<Long> channel = Channel.bounded(1);
        channel.receiver().close();
        Future<Unit> feed =
                StreamExt.range(0, Long.MAX_VALUE).feed(channel.sender(), _ -> millis(1));
        runtime.main("producer", feed.map(_ -> seen.add(now() + ": over")));
        runtime.runToEnd();

        assertThat(seen).containsExactly("0: over");
    }

    @Test
    void whatFindsNoSlotIsDropped() {
        Channel<Long> channel = Channel.bounded(2);
        Sender<Long> sender = channel.sender();
        runtime.main("main", millis(5).andThen(_ -> watched(channel.receiver())));
        runtime.spawn(
                "producer",
                StreamExt.range(0, 4)
                        .feed(sender, item -> new Ready<>(sender.trySend(item)), _ -> Ready.DONE));
        runtime.runToEnd();

        assertThat(seen).containsExactly("5: 0", "5: 1", "5: end");
    }

    @Test
    void aTimelineKeepsToItsTimesAndNeverWaitsForThoseThatHavePassed() {
        Stream<String> timeline =
                new Timeline<>(
                        List.of(
                                Timeline.at(Duration.ofMillis(10), "a"),
                                Timeline.at(Duration.ofMillis(20), "b"),
                                Timeline.at(Duration.ofMillis(50), "c")));
        Future<Unit> slow =
                StreamExt.of(timeline)
                        .forEach(
                                item -> {
                                    seen.add(now() + ": " + item);
                                    return millis(15);
                                });
        runtime.main("main", slow);
        runtime.runToEnd();

        assertThat(seen).containsExactly("10: a", "25: b", "50: c");
    }

    private Future<Unit> watched(Receiver<Long> receiver) {
        return StreamExt.of(receiver)
                .inspect(item -> seen.add(now() + ": " + item))
                .forEach(_ -> Ready.DONE)
                .map(
                        done -> {
                            seen.add(now() + ": end");
                            return done;
                        });
    }

    private static Sleep millis(long millis) {
        return Sleep.of(Duration.ofMillis(millis));
    }

    private long now() {
        return runtime.now() / 1_000_000;
    }
}
