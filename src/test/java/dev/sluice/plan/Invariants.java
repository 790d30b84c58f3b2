package dev.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.Catalog;
import dev.sluice.catalog.Checker;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.pipeline.Node;
import dev.sluice.pipeline.Problem;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.Event.Kind;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample.ChannelSample;
import dev.sluice.telemetry.Sample.SenderSample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is true of every run, whatever the pipeline.
final class Invariants {
    /// Kinds whose items may overtake each other; an error overtakes the futures of `try_buffered`.
    private static final Set<String> OVERTAKING =
            Set.of("buffer_unordered", "try_buffer_unordered", "try_buffered");

    /// Kinds that yield one item for each they are given, once all the streams have ended.
    private static final Set<String> ONE_FOR_ONE =
            Set.of(
                    "map",
                    "inspect",
                    "then",
                    "enumerate",
                    "ok",
                    "map_ok",
                    "map_err",
                    "err_into",
                    "to_result",
                    "and_then",
                    "or_else",
                    "fuse",
                    "peekable",
                    "throttle",
                    "buffered",
                    "buffer_unordered",
                    "try_buffered",
                    "try_buffer_unordered",
                    "merge",
                    "select",
                    "select_left",
                    "select_with_strategy",
                    "select_all",
                    "stream_map",
                    "chain");

    /// Sinks that start a body for each item.
    private static final Set<String> BODY_FOR_ITEM =
            Set.of("for_each", "for_each_concurrent", "fold");

    private static final Set<String> QUEUES = Set.of("mpsc", "unbounded");

    private final Simulated run;
    private final Circuit circuit;
    private final Map<String, List<Event>> byNode = new HashMap<>();

    Invariants(Simulated run) {
        this.run = run;
        this.circuit = new Circuit(run.pipeline(), Catalog.standard());
        for (Event event : run.events()) {
            byNode.computeIfAbsent(event.node(), node -> new ArrayList<>()).add(event);
        }
    }

    void hold() {
        ends();
        assertThat(run.left()).as("left after the end").isEmpty();
        for (Node node : circuit.nodes()) {
            switch (circuit.kind(node.id())) {
                case NodeKind.Conduit _ -> channel(node);
                case NodeKind.Operator _ -> operator(node);
                case NodeKind.Producer _ -> producer(node.id());
                case NodeKind.Sink _ -> sink(node);
                case NodeKind.Boundary _ -> boundary(node.id());
            }
        }
    }

    private void ends() {
        switch (run.sample().end().orElseThrow()) {
            case RunEnd.Completed _, RunEnd.Failed _ -> {}
            case RunEnd.Panicked panicked ->
                    assertThat(panicked.message())
                            .as("a panic in words")
                            .doesNotContain("Exception", "java.", "dev.sluice", "Cannot invoke");
            case RunEnd.Deadlocked deadlocked -> {
                assertThat(deadlocked.reasons()).as("reasons of the deadlock").isNotEmpty();
                assertThat(mayHang()).as("a reason to wait for ever: " + deadlocked).isTrue();
            }
            case RunEnd.Stopped stopped -> {
                if (stopped.time() >= Simulated.PATIENCE && !run.events().isEmpty()) {
                    assertThat(run.events().getLast().time())
                            .as("the latest event of a run that goes on")
                            .isGreaterThan(Simulated.PATIENCE / 2);
                }
            }
        }
    }

    /// Whether a sender is kept for ever, a source never answers, a limit is or became 0, or tasks may wait for one
    /// another because one feeds two.
    private boolean mayHang() {
        return Checker.check(run.pipeline(), Catalog.standard()).stream()
                        .map(Problem::sentence)
                        .anyMatch(sentence -> sentence.contains("hang"))
                || circuit.nodes().stream()
                        .anyMatch(
                                node ->
                                        Boolean.TRUE.equals(node.params().get("holds_sender"))
                                                || node.kind().equals("pending")
                                                || circuit.leaving(node.id()).size() > 1)
                || run.events().stream()
                        .anyMatch(
                                event ->
                                        event.kind() == Kind.TUNED
                                                && String.valueOf(event.value()).endsWith("= 0"));
    }

    private List<Long> items(String node, Kind kind) {
        return byNode.getOrDefault(node, List.of()).stream()
                .filter(event -> event.kind() == kind)
                .map(Event::item)
                .toList();
    }

    private boolean ended(String node) {
        return byNode.getOrDefault(node, List.of()).stream()
                .anyMatch(event -> event.kind() == Kind.ENDED);
    }

    /// What was called is sent, refused, dropped, or at the door.
    private void producer(String node) {
        if (circuit.leaving(node).size() != 1) {
            return;
        }
        int called = items(node, Kind.SEND_CALLED).size();
        int over =
                items(node, Kind.SENT).size()
                        + items(node, Kind.SEND_FAILED).size()
                        + items(node, Kind.DROPPED).size();
        assertThat(called - over).as("items at the door of " + node).isBetween(0, 1);
    }

    /// What comes out of it is what its task sent, in that order.
    private void boundary(String node) {
        List<Long> sent = items(node, Kind.SENT);
        List<Long> received = items(node, Kind.RECEIVED);
        assertThat(received)
                .as("received below " + node)
                .isEqualTo(sent.subList(0, Math.min(received.size(), sent.size())));
    }

    private void channel(Node node) {
        run.sample().channel(node.id()).ifPresent(channel -> queue(node, channel));
    }

    private void queue(Node node, ChannelSample channel) {
        List<Long> received = items(node.id(), Kind.RECEIVED);
        boolean queue =
                QUEUES.contains(node.kind())
                        && circuit.leaving(node.id()).size() == 1
                        && items(node.id(), Kind.DROPPED).isEmpty();
        if (!queue) {
            return;
        }
        assertThat(received).as("received from " + node.id()).doesNotHaveDuplicates();
        long sent = 0;
        for (String producer : new HashSet<>(circuit.upstream(node.id()))) {
            if (circuit.leaving(producer).size() > 1) {
                return;
            }
            List<Long> itsSent = items(producer, Kind.SENT);
            List<Long> itsReceived =
                    received.stream().filter(new HashSet<>(itsSent)::contains).toList();
            assertThat(itsReceived)
                    .as("received of what " + producer + " sent into " + node.id())
                    .isEqualTo(itsSent.subList(0, Math.min(itsReceived.size(), itsSent.size())));
            SenderSample sender = channel.senders().get(producer);
            assertThat(sender == null ? 0 : sender.sent())
                    .as("sent by " + producer + " as counted")
                    .isEqualTo(itsSent.size());
            sent += itsSent.size();
        }
        assertThat(channel.sent()).as("sent into " + node.id()).isEqualTo(sent);
        assertThat(channel.received()).as("received from " + node.id()).isEqualTo(received.size());
        assertThat(channel.sent() - channel.received() - channel.fill())
                .as("discarded by the receiver of " + node.id())
                .isNotNegative();
    }

    private void operator(Node node) {
        List<Long> yields = items(node.id(), Kind.YIELDED);
        List<String> inputs = circuit.upstream(node.id());
        Map<Long, Integer> given = new HashMap<>();
        for (String input : inputs) {
            for (long item : handed(input)) {
                given.merge(item, 1, Integer::sum);
            }
        }
        Map<Long, Integer> taken = new HashMap<>();
        for (long item : yields) {
            int born = Item.origin(item) == circuit.place(node.id()) ? 1 : 0;
            assertThat(taken.merge(item, 1, Integer::sum))
                    .as("yields of item " + item + " by " + node.id())
                    .isLessThanOrEqualTo(given.getOrDefault(item, 0) + born);
        }
        if (!OVERTAKING.contains(node.kind())) {
            inputs.forEach(input -> ordered(node.id(), yields, handed(input)));
        }
        if (ONE_FOR_ONE.contains(node.kind())
                && ended(node.id())
                && inputs.stream().allMatch(this::ended)) {
            assertThat((long) yields.size())
                    .as("yields of " + node.id() + " of what it was given")
                    .isEqualTo(handed(inputs));
        }
        bodies(node.id());
    }

    private void sink(Node node) {
        bodies(node.id());
        if (BODY_FOR_ITEM.contains(node.kind())
                && run.sample().end().orElseThrow() instanceof RunEnd.Completed) {
            assertThat((long) items(node.id(), Kind.WORK_STARTED).size())
                    .as("bodies of " + node.id() + " for what it was handed")
                    .isEqualTo(handed(circuit.upstream(node.id())));
        }
    }

    private long handed(List<String> nodes) {
        return nodes.stream().mapToLong(node -> handed(node).size()).sum();
    }

    /// What flows out of a node into whoever polls it.
    private List<Long> handed(String node) {
        return items(
                node,
                switch (circuit.kind(node)) {
                    case NodeKind.Conduit _, NodeKind.Boundary _ -> Kind.RECEIVED;
                    case NodeKind.Producer _, NodeKind.Operator _, NodeKind.Sink _ -> Kind.YIELDED;
                });
    }

    private static void ordered(String node, List<Long> yields, List<Long> input) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < input.size(); i++) {
            if (places.put(input.get(i), i) != null) {
                return;
            }
        }
        List<Integer> order = yields.stream().filter(places::containsKey).map(places::get).toList();
        assertThat(order).as("order in which " + node + " yields what it is given").isSorted();
    }

    /// A body that was started is done or dropped in the end, or the one that panicked.
    private void bodies(String node) {
        int started = items(node, Kind.WORK_STARTED).size();
        int out = started == 0 ? 0 : items(node, Kind.LEFT_OUT).size();
        int over =
                items(node, Kind.WORK_DONE).size() + items(node, Kind.WORK_CANCELLED).size() + out;
        boolean caught = circuit.nodes().stream().anyMatch(it -> it.kind().equals("catch_unwind"));
        int panicked = caught || !items(node, Kind.PANICKED).isEmpty() ? 1 : 0;
        assertThat(started - over)
                .as("bodies of " + node + " that are neither done nor dropped")
                .isBetween(0, panicked);
    }
}
