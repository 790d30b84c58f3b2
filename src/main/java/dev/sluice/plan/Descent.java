package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.telemetry.Lineage;

import java.util.List;
import java.util.stream.LongStream;

/// The lineage of items, made small: a log keeps hundreds of thousands.
final class Descent {
    private Descent() {}

    /// @param parts what an item was made of, at least one
    static Lineage of(List<Item> parts) {
        long first = parts.getFirst().id();
        long step = parts.size() > 1 ? parts.get(1).id() - first : 1;
        boolean even = step > 0;
        for (int i = 0; i < parts.size(); i++) {
            Item part = parts.get(i);
            if (!part.parts().isEmpty()) {
                return new Deep(parts);
            }
            even &= part.id() == first + i * step;
        }
        return even
                ? new Even(first, step, parts.size())
                : Lineage.of(parts.stream().mapToLong(Item::id).toArray());
    }

    /// Parts evenly apart, as those of one producer mostly are, that come of no other.
    private static final class Even extends Lineage {
        private final long first;
        private final long step;
        private final int count;

        private Even(long first, long step, int count) {
            this.first = first;
            this.step = step;
            this.count = count;
        }

        @Override
        public boolean includes(long item) {
            long after = item - first;
            return after >= 0 && after % step == 0 && after / step < count;
        }

        @Override
        public List<Long> ids() {
            return LongStream.range(0, count).mapToObj(i -> first + i * step).toList();
        }
    }

    /// Parts that come of others themselves. They are kept as they are: the ids of all that a thousand children of a
    /// chunk of a thousand come of would be a million.
    private static final class Deep extends Lineage {
        private final List<Item> parts;

        private Deep(List<Item> parts) {
            this.parts = parts;
        }

        @Override
        public boolean includes(long item) {
            return includes(parts, item);
        }

        /// Children of one parent stand side by side, and the parent is looked at once.
        @SuppressWarnings(
                "ReferenceEquality") // a list that is the same need not be looked at again
        private static boolean includes(List<Item> parts, long item) {
            List<Item> looked = List.of();
            for (Item part : parts) {
                if (part.id() == item || (part.parts() != looked && includes(part.parts(), item))) {
                    return true;
                }
                looked = part.parts();
            }
            return false;
        }

        @Override
        public List<Long> ids() {
            return parts.stream().map(Item::id).toList();
        }
    }
}
