package dev.sluice.studio.theme;

import dev.sluice.catalog.Catalog;
import dev.sluice.pipeline.Pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Which colour an item wears: that of the node it was born at, counted among the nodes without inputs, so
/// that neighbours differ. The same on canvas, marbles, events and code.
public final class Birthplaces {
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<String, Integer> makers = new HashMap<>();

    public Birthplaces(Pipeline pipeline, Catalog catalog) {
        for (int i = 0; i < pipeline.nodes().size(); i++) {
            if (catalog.spec(pipeline.nodes().get(i).kind())
                    .filter(spec -> spec.ins().isEmpty())
                    .isPresent()) {
                makers.put(pipeline.nodes().get(i).id(), places.size());
                places.put(i, places.size());
            }
        }
    }

    /// The number to ask [Roles#item(int)] for.
    ///
    /// @param origin the node's place in the document, as items carry it
    public int of(int origin) {
        return places.getOrDefault(origin, origin);
    }

    /// The same of a node by its id; empty where items are not born there.
    public OptionalInt of(String node) {
        Integer place = makers.get(node);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /// At how many nodes items are born.
    public int count() {
        return places.size();
    }
}
