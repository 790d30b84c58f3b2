package dev.sluice.stream;

/// How many items there were, at the end (futures, `StreamExt::count`).
public final class Count implements Future<Long> {
    private final Stream<?> stream;
    private long count;

    public Count(Stream<?> stream) {
        this.stream = stream;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            Poll poll = stream.pollNext(cx);
            if (poll != Poll.READY) {
                return poll == Poll.DONE ? Poll.READY : poll;
            }
            stream.take();
            count++;
        }
    }

    @Override
    public Long value() {
        return count;
    }

    @Override
    public void close() {
        stream.close();
    }
}
