package dev.sluice.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What one would write by hand: a lock and two conditions.
final class LockPipe implements ThreadPipe {
    private final int capacity;
    private final Deque<Integer> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    LockPipe(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public int send(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            put(Pipe.item(i));
        }
        return count;
    }

    @Override
    public int receive(int count) throws InterruptedException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += take();
        }
        return sum;
    }

    private void put(Integer item) throws InterruptedException {
        lock.lock();
        try {
            while (items.size() == capacity) {
                notFull.await();
            }
            items.add(item);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    private int take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            int item = items.remove();
            notFull.signal();
            return item;
        } finally {
            lock.unlock();
        }
    }
}
