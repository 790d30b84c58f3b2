package dev.sluice.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Channels with items in them, for tests.
final class Filled {
    private Filled() {}

    /// A channel whose slots are taken by 0, 1, 2 …
    static Channel<Integer> full(int capacity) {
        Channel<Integer> channel = Channel.bounded(capacity);
        IntStream.range(0, capacity).forEach(channel.sender()::trySend);
        return channel;
    }

    /// What can be received at once.
    static List<Integer> drain(Channel<Integer> channel) {
        List<Integer> received = new ArrayList<>();
        while (channel.receiver().tryRecv()
                instanceof RecvOutcome.Received<Integer>(Integer item)) {
            received.add(item);
        }
        return received;
    }
}
