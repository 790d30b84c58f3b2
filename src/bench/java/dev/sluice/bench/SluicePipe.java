package dev.sluice.bench;

import dev.sluice.stream.Channel;
import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.PollSender;
import dev.sluice.stream.Receiver;
import dev.sluice.stream.Sender;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Our channel, as the stages of a running pipeline use it.
final class SluicePipe implements Pipe {
    private final Receiver<Integer> receiver;
    private final Queue<Sender<Integer>> senders = new ConcurrentLinkedQueue<>();

    SluicePipe(int capacity, int producers) {
        Channel<Integer> channel = Channel.bounded(capacity);
        receiver = channel.receiver();
        for (int i = 0; i < producers; i++) {
            senders.add(channel.sender().copy(i));
        }
        channel.sender().close();
    }

    @Override
    public int send(int items) {
        try (Sender<Integer> sender = senders.remove();
                PollSender<Integer> poller = sender.poller()) {
            new ThreadTask().run(new Sending(poller, items));
        }
        return items;
    }

    @Override
    public int receive(int items) {
        Receiving receiving = new Receiving(receiver);
        new ThreadTask().run(receiving);
        return receiving.sum;
    }

    private static final class Sending implements ThreadTask.Body {
        private final PollSender<Integer> sender;
        private final int items;
        private int sent;

        Sending(PollSender<Integer> sender, int items) {
            this.sender = sender;
            this.items = items;
        }

        @Override
        public boolean poll(Context cx) {
            while (sent < items) {
                if (sender.pollSend(cx, Pipe.item(sent)) == Poll.PENDING) {
                    return false;
                }
                sent++;
            }
            return true;
        }
    }

    private static final class Receiving implements ThreadTask.Body {
        private final Receiver<Integer> receiver;
        private int sum;

        Receiving(Receiver<Integer> receiver) {
            this.receiver = receiver;
        }

        @Override
        public boolean poll(Context cx) {
            while (true) {
                switch (receiver.pollRecv(cx)) {
                    case READY -> sum += receiver.take();
                    case PENDING -> {
                        return false;
                    }
                    case DONE -> {
                        return true;
                    }
                }
            }
        }
    }
}
