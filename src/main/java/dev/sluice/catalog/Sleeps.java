package dev.sluice.catalog;

import java.util.ArrayList;
import java.util.List;

/// The sleeps of a delay as statements of Rust.
///
/// @param before what is drawn or calculated before the body begins
/// @param awaits the sleeps themselves
public record Sleeps(List<String> before, List<String> awaits) {
    public static final Sleeps NONE = new Sleeps(List.of(), List.of());

    public Sleeps {
        before = List.copyOf(before);
        awaits = List.copyOf(awaits);
    }

    /// Whether nothing is awaited.
    public boolean none() {
        return awaits.isEmpty();
    }

    /// One after the other.
    Sleeps and(Sleeps next) {
        List<String> allBefore = new ArrayList<>(before);
        allBefore.addAll(next.before);
        List<String> allAwaits = new ArrayList<>(awaits);
        allAwaits.addAll(next.awaits);
        return new Sleeps(allBefore, allAwaits);
    }
}
