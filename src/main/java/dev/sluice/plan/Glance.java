package dev.sluice.plan;

import dev.sluice.plan.Opening.Root;
import dev.sluice.telemetry.Event;
import dev.sluice.telemetry.PollRecord.Answer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The counters of the nodes of a task at one moment; two of them tell what the nodes did in between.
///
/// @param counts sink first
/// @param event the number of the next event
record Glance(Parts parts, List<Count> counts, long event) {
    private static final int SHOWN = 16;
    private static final int EVENTS = 512;

    /// @param passed items it yielded, sent or was handed
    record Count(Stage stage, long polls, long passed) {}

    static Glance of(Parts parts, String task) {
        List<Count> counts =
                parts.roots().stream()
                        .filter(root -> root.name().equals(task))
                        .map(Root::nodes)
                        .flatMap(nodes -> nodes.reversed().stream())
                        .map(node -> stage(parts, task, node))
                        .filter(Objects::nonNull)
                        .map(stage -> count(parts, stage))
                        .toList();
        return new Glance(parts, counts, parts.trace().log().next());
    }

    private static @Nullable Stage stage(Parts parts, String task, String node) {
        Feeder<?> feeder = node.equals(task) ? parts.feeders().get(node) : null;
        return feeder == null ? parts.stages().get(node) : feeder.stage();
    }

    private static Count count(Parts parts, Stage stage) {
        return new Count(stage, stage.meter().polls(), parts.handing(stage).meter().items());
    }

    /// What the nodes that were polled answered until `after`.
    List<Answer> answers(Glance after, long now) {
        List<Event> events = parts.trace().log().since(event, EVENTS);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count then = counts.get(i);
            Count later = after.counts.get(i);
            if (later.polls > then.polls || later.passed > then.passed) {
                answers.add(answer(then, later, events, now));
            }
        }
        return answers;
    }

    private Answer answer(Count then, Count later, List<Event> events, long now) {
        Stage stage = later.stage;
        States.Look look = new States(parts).look(stage, now);
        return new Answer(
                stage.id(),
                later.polls - then.polls,
                events.stream()
                        .filter(event -> event.node().equals(teller(stage)))
                        .filter(Glance::passes)
                        .map(Event::item)
                        .limit(SHOWN)
                        .toList(),
                later.passed - then.passed,
                look.state(),
                look.awaits());
    }

    /// The node at which it is noted what passes there: of a sink, what is wired to it.
    private String teller(Stage stage) {
        Stage handing = parts.handing(stage);
        ChannelMeter source = handing.source();
        return handing != stage && handing.id().equals(stage.id()) && source != null
                ? source.id()
                : handing.id();
    }

    private static boolean passes(Event event) {
        return switch (event.kind()) {
            case SENT, YIELDED, RECEIVED -> true;
            case SEND_CALLED,
                    SEND_WAITS,
                    SEND_FAILED,
                    ROUTED,
                    DROPPED,
                    WORK_STARTED,
                    WORK_DONE,
                    LEFT_OUT,
                    WORK_CANCELLED,
                    ENDED,
                    PANICKED,
                    PRINTED,
                    TUNED ->
                    false;
        };
    }
}
