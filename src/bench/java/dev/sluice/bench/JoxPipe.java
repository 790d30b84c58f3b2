package dev.sluice.bench;

import com.softwaremill.jox.Channel;

/// A jox channel.
final class JoxPipe implements ThreadPipe {
    private final Channel<Integer> channel;

    JoxPipe(int capacity) {
        channel = Channel.newBufferedChannel(capacity);
    }

    @Override
    public int send(int items) throws InterruptedException {
        for (int i = 0; i < items; i++) {
            channel.send(Pipe.item(i));
        }
        return items;
    }

    @Override
    public int receive(int items) throws InterruptedException {
        int sum = 0;
        for (int i = 0; i < items; i++) {
            sum += channel.receive();
        }
        return sum;
    }
}
