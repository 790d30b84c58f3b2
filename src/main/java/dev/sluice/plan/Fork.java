package dev.sluice.plan;

import dev.sluice.catalog.Item;
import dev.sluice.catalog.Router;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;

/// Takes each item of a task to those of its senders that a router names, one after another.
///
/// @param <T> what is sent
final class Fork<T> {
    private final Router router;
    private final List<Outlet<T>> outlets;
    private final BitSet open = new BitSet();
    private int[] places = {};
    private int next;

    /// @param outlets in wire order
    Fork(Router router, List<Outlet<T>> outlets) {
        this.router = router;
        this.outlets = List.copyOf(outlets);
        open.set(0, outlets.size());
    }

    /// The first sender for an item, if any is to take it.
    @Nullable Outlet<T> first(Item item) {
        places = router.places(item, open, outlets.size());
        next = 0;
        return next();
    }

    /// The next one for the same item.
    @Nullable Outlet<T> next() {
        return next < places.length ? outlets.get(places[next++]) : null;
    }

    /// Notes that nobody receives from there any more.
    ///
    /// @return whether others do
    boolean closed(Outlet<T> outlet) {
        outlet.close();
        open.clear(outlets.indexOf(outlet));
        return !open.isEmpty();
    }
}
