package dev.sluice.stream;

import java.util.ArrayList;
import java.util.List;

/// All items in one list, at the end (futures, `StreamExt::collect`).
///
/// @param <T> the items
public final class Collect<T> implements Future<List<T>> {
    private final Stream<T> stream;
    private final List<T> items = new ArrayList<>();

    public Collect(Stream<T> stream) {
        this.stream = stream;
    }

    @Override
    public Poll poll(Context cx) {
        while (true) {
            switch (stream.pollNext(cx)) {
                case READY -> items.add(stream.take());
                case DONE -> {
                    return Poll.READY;
                }
                case PENDING -> {
                    return Poll.PENDING;
                }
            }
        }
    }

    @Override
    public List<T> value() {
        return items;
    }

    @Override
    public void close() {
        stream.close();
    }
}
