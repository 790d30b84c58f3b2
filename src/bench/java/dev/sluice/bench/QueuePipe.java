package dev.sluice.bench;

import java.util.concurrent.ArrayBlockingQueue;

/// The blocking queue of the standard library.
final class QueuePipe implements ThreadPipe {
    private final ArrayBlockingQueue<Integer> queue;

    QueuePipe(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public int send(int items) throws InterruptedException {
        for (int i = 0; i < items; i++) {
            queue.put(Pipe.item(i));
        }
        return items;
    }

    @Override
    public int receive(int items) throws InterruptedException {
        int sum = 0;
        for (int i = 0; i < items; i++) {
            sum += queue.take();
        }
        return sum;
    }
}
