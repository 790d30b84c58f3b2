package dev.sluice.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What edits do to lists, and how they count.
final class Lists {
    private Lists() {}

    static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream()
                .map(element -> which.test(element) ? change.apply(element) : element)
                .toList();
    }

    /// “3 nodes”, “1 wire”.
    static String count(Collection<?> counted, String noun) {
        return counted.size() + " " + noun + (counted.size() == 1 ? "" : "s");
    }

    /// “3 nodes and 1 note”, or one of them where there are none of the other.
    static String count(Collection<?> first, String noun, Collection<?> second, String other) {
        if (second.isEmpty()) {
            return count(first, noun);
        }
        return first.isEmpty()
                ? count(second, other)
                : count(first, noun) + " and " + count(second, other);
    }
}
