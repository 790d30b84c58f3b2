package dev.sluice.plan;

import dev.sluice.catalog.Param;
import dev.sluice.pipeline.Node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The parameters of one running node.
final class Knobs {
    private final Node node;
    private final Map<String, Knob<?>> knobs = new ConcurrentHashMap<>();

    Knobs(Node node) {
        this.node = node;
    }

    @SuppressWarnings("unchecked") // a node has one parameter of an id, and so one type for it
    <T> Knob<T> knob(Param<T> param) {
        return (Knob<T>) knobs.computeIfAbsent(param.id(), id -> Knob.of(param, node));
    }
}
