package dev.sluice.bench;

/// Who is compared.
public enum Peer {
    sluice {
        @Override
        Pipe pipe(int capacity, int producers) {
            return new SluicePipe(capacity, producers);
        }
    },
    jox {
        @Override
        Pipe pipe(int capacity, int producers) {
            return new JoxPipe(capacity);
        }
    },
    arrayBlockingQueue {
        @Override
        Pipe pipe(int capacity, int producers) {
            return new QueuePipe(capacity);
        }
    },
    lockAndCondition {
        @Override
        Pipe pipe(int capacity, int producers) {
            return new LockPipe(capacity);
        }
    };

    abstract Pipe pipe(int capacity, int producers);
}
