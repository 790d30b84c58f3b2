package dev.sluice.plan;

import dev.sluice.telemetry.RunEnd.Deadlocked;
import dev.sluice.telemetry.RunEnd.Deadlocked.Waits;
import dev.sluice.telemetry.Sample.State;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says why nobody can run any more.
final class Diagnosis {
    private final Parts parts;
    private final List<Waits> waits = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    Diagnosis(Parts parts) {
        this.parts = parts;
    }

    Deadlocked deadlock(long now) {
        parts.sinks().forEach(this::sink);
        parts.feeders().values().forEach(this::producer);
        return new Deadlocked(now, waits, List.copyOf(reasons));
    }

    private boolean over(Stage stage) {
        State state = stage.meter().state();
        return state == State.ENDED || state == State.FAILED;
    }

    private void sink(String sink) {
        Stage root = parts.stages().get(sink);
        if (root == null || over(root)) {
            return;
        }
        for (String node : parts.circuit().chain(sink)) {
            Stage stage = parts.stages().get(node);
            if (stage == null || over(stage)) {
                continue;
            }
            ChannelMeter source = stage.source();
            if (source != null && stage.meter().polls() > 0) {
                receiver(sink, source);
            } else if (asksNobody(stage)) {
                waits.add(new Waits(sink, node));
                reasons.add(
                        "“"
                                + node
                                + "” may run 0 bodies at once, so it never takes an item and “"
                                + sink
                                + "” waits for ever.");
            }
        }
    }

    /// Polled, yet its input never was, and nothing of its own is under way.
    private boolean asksNobody(Stage stage) {
        List<String> above = parts.circuit().upstream(stage.id());
        return stage.meter().polls() > 0
                && stage.underWay().isEmpty()
                && !above.isEmpty()
                && above.stream()
                        .map(parts.stages()::get)
                        .allMatch(up -> up != null && up.meter().polls() == 0);
    }

    private void receiver(String sink, ChannelMeter channel) {
        waits.add(new Waits(sink, channel.id()));
        for (String holder : channel.holders()) {
            reasons.add(
                    "The sender that “"
                            + holder
                            + "” holds is never dropped, so “"
                            + channel.id()
                            + "” never ends and “"
                            + sink
                            + "” waits for ever.");
        }
        for (Feeder feeder : channel.feeders()) {
            if (feeder.open()) {
                reasons.add(
                        "“"
                                + sink
                                + "” waits for an item in “"
                                + channel.id()
                                + "”, and “"
                                + feeder.stage().id()
                                + "”, which would send one, waits too.");
            }
        }
    }

    private void producer(Feeder feeder) {
        Stage stage = feeder.stage();
        if (feeder.open() && stage.meter().state() == State.STALLED) {
            String channel = parts.circuit().downstream(stage.id()).getFirst();
            waits.add(new Waits(stage.id(), channel));
            reasons.add(
                    "“"
                            + stage.id()
                            + "” waits for a slot in “"
                            + channel
                            + "”, and nobody receives.");
        }
    }
}
