package dev.sluice.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A channel for threads that block: producers and consumer are virtual ones. The loops are inside, so that each
/// peer runs its own as a user would write it.
interface ThreadPipe extends Pipe {
    /// Sends so many items; called once per producer.
    ///
    /// @return how many
    int send(int items) throws InterruptedException;

    /// Receives so many items.
    ///
    /// @return their sum
    int receive(int items) throws InterruptedException;

    @Override
    default long carry(int items, int producers) throws InterruptedException, ExecutionException {
        int each = items / producers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < producers; i++) {
                ends.add(threads.submit(() -> send(each)));
            }
            ends.add(threads.submit(() -> receive(each * producers)));
            long sum = 0;
            for (Future<Integer> end : ends) {
                sum += end.get();
            }
            return sum;
        }
    }
}
