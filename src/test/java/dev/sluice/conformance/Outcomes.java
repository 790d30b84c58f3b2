package dev.sluice.conformance;

import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a run did, in the words of the conformance data, told from its event log.
final class Outcomes {
    private static final long MS = 1_000_000;

    private final CaseDocument document;
    private final List<Event> events;

    Outcomes(CaseDocument document, List<Event> events) {
        this.document = document;
        this.events = events;
    }

    Map<String, Object> all(String id, @Nullable RunEnd end) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("items", yields(document.last()));
        all.put("end", end(end));
        all.put("producers", producers(end == null || end instanceof RunEnd.Deadlocked));
        all.put("stages", stages());
        all.put("work", work());
        return all;
    }

    private List<Object> yields(String node) {
        return events.stream()
                .filter(event -> event.kind() == Kind.YIELDED && event.node().equals(node))
                .<Object>map(
                        event ->
                                Arrays.asList(
                                        event.time() / MS,
                                        event.error() ? "err" : "ok",
                                        event.value()))
                .toList();
    }

    private static Map<String, Object> end(@Nullable RunEnd end) {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (end) {
            case RunEnd.Completed completed -> {
                told.put("state", "completed");
                told.put("t", completed.time() / MS);
                told.put("value", completed.value());
            }
            case RunEnd.Failed failed -> {
                told.put("state", "error");
                told.put("t", failed.time() / MS);
                told.put("error", failed.error());
            }
            case RunEnd.Panicked panicked -> {
                told.put("state", "panicked");
                told.put("t", panicked.time() / MS);
                told.put("error", panicked.message());
            }
            case RunEnd.Deadlocked _ -> told.put("state", "hang");
            case RunEnd.Stopped stopped -> throw new AssertionError("stopped: " + stopped.reason());
            case null -> told.put("state", "hang");
        }
        return told;
    }

    /// Those that were spawned: where a channel without slots panics there are none.
    private List<Object> producers(boolean hangs) {
        List<Object> all = new ArrayList<>();
        document.producers()
                .forEach(
                        (node, channel) -> {
                            Map<String, Object> producer = producer(node, channel, hangs);
                            if (producer.get("end") != null) {
                                all.add(producer);
                            }
                        });
        return all;
    }

    private Map<String, Object> producer(String node, String channel, boolean hangs) {
        List<Object> sends = new ArrayList<>();
        List<Object> ended = null;
        Event called = null;
        for (Event event : events) {
            if (!event.node().equals(node)) {
                continue;
            }
            switch (event.kind()) {
                case SEND_CALLED -> called = event;
                case SENT, SEND_FAILED -> {
                    sends.add(send(Objects.requireNonNull(called), event.time()));
                    called = null;
                }
                case ENDED -> ended = Arrays.asList(event.time() / MS, event.value());
                default -> {}
            }
        }
        if (hangs && ended == null) {
            ended = gaveUp(sends, called);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("chan", channel);
        told.put("sends", sends);
        told.put("end", ended);
        return told;
    }

    /// The recordings drop a pipeline that hangs after a long time, and then every send that waits fails.
    private static List<Object> gaveUp(List<Object> sends, @Nullable Event called) {
        if (called != null) {
            sends.add(send(called, CaseRun.FOR_EVER));
        }
        return List.of(CaseRun.FOR_EVER / MS, "send_error");
    }

    private static List<Object> send(Event called, long returned) {
        return Arrays.asList(called.value(), called.time() / MS, returned / MS);
    }

    private Map<String, Object> stages() {
        Map<String, Object> all = new LinkedHashMap<>();
        document.stages()
                .forEach(
                        (node, path) -> {
                            List<Object> yields = yields(node);
                            if (!yields.isEmpty()) {
                                all.put(path, yields);
                            }
                        });
        return all;
    }

    private Map<String, Object> work() {
        Map<String, Object> all = new LinkedHashMap<>();
        document.works()
                .forEach(
                        (node, path) -> {
                            List<Object> work = work(node);
                            if (!work.isEmpty()) {
                                all.put(path, work);
                            }
                        });
        return all;
    }

    private List<Object> work(String node) {
        List<Object> all = new ArrayList<>();
        Map<Long, List<Object>> running = new HashMap<>();
        for (Event event : events) {
            if (!event.node().equals(node)) {
                continue;
            }
            switch (event.kind()) {
                case WORK_STARTED -> {
                    Object value = document.recovery(node).orElse(event.value());
                    List<Object> body = Arrays.asList(value, event.time() / MS, null);
                    all.add(body);
                    running.put(event.item(), body);
                }
                case WORK_DONE, LEFT_OUT ->
                        Objects.requireNonNull(running.remove(event.item()))
                                .set(2, event.time() / MS);
                default -> {}
            }
        }
        return all;
    }
}
