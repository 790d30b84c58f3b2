package dev.sluice.bench;

import dev.sluice.runtime.LiveClock;
import dev.sluice.runtime.LiveRuntime;
import dev.sluice.runtime.Runtime;
import dev.sluice.stream.Channel;
import dev.sluice.stream.Count;
import dev.sluice.stream.ReceiverStream;

import java.time.Duration;

/// Our channel, between the tasks of a live runtime.
record SluicePipe(int capacity) implements Pipe {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public long carry(int items, int producers) throws InterruptedException {
        try (LiveRuntime runtime = new LiveRuntime(LiveClock.system())) {
            Count count = started(runtime, capacity, producers, items / producers);
            runtime.await(PATIENCE);
            return count.value();
        }
    }

    /// Starts producers that send so many items each, and a consumer that counts them.
    static Count started(Runtime runtime, int capacity, int producers, int each) {
        var channel = Channel.<Integer>bounded(capacity);
        Count count = new Count(new ReceiverStream<>(channel.receiver()));
        runtime.main("consumer", count);
        for (int i = 0; i < producers; i++) {
            runtime.spawn("producer", new SendingTask(channel.sender().copy(i), each));
        }
        channel.sender().close();
        return count;
    }
}
