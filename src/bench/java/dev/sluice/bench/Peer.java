package dev.sluice.bench;

/// Who is compared.
public enum Peer {
    sluice {
        @Override
        Pipe pipe(int capacity) {
            return new SluicePipe(capacity);
        }
    },
    jox {
        @Override
        Pipe pipe(int capacity) {
            return new JoxPipe(capacity);
        }
    },
    arrayBlockingQueue {
        @Override
        Pipe pipe(int capacity) {
            return new QueuePipe(capacity);
        }
    },
    lockAndCondition {
        @Override
        Pipe pipe(int capacity) {
            return new LockPipe(capacity);
        }
    };

    abstract Pipe pipe(int capacity);
}
