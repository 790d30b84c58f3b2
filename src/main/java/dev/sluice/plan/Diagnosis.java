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
        parts.feeders().values().stream().filter(Feeder::open).forEach(this::feeder);
        return new Deadlocked(now, waits, List.copyOf(reasons));
    }

    private boolean over(Stage stage) {
        State state = stage.meter().state();
        return state == State.ENDED || state == State.FAILED;
    }

    private void sink(String sink) {
        Stage root = parts.stages().get(sink);
        if (root != null && !over(root)) {
            chain(sink);
        }
    }

    private void feeder(Feeder<?> feeder) {
        Stage stage = feeder.stage();
        if (stage.meter().state() == State.STALLED) {
            sender(stage.id(), feeder.target());
        } else {
            chain(stage.id());
        }
    }

    private void chain(String root) {
        for (String node : parts.circuit().polled(root)) {
            Stage stage = parts.stages().get(node);
            if (stage == null || over(stage)) {
                continue;
            }
            ChannelMeter source = stage.source();
            if (source != null && stage.meter().polls() > 0) {
                receiver(root, source);
            } else if (asksNobody(stage)) {
                waits.add(new Waits(root, node));
                reasons.add(
                        "“"
                                + node
                                + "” may run 0 bodies at once, so it never takes an item and “"
                                + root
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

    private void receiver(String task, ChannelMeter channel) {
        waits.add(new Waits(task, channel.id()));
        for (String holder : channel.holders()) {
            reasons.add(
                    "The sender that “"
                            + holder
                            + "” holds is never dropped, so “"
                            + channel.id()
                            + "” never ends and “"
                            + task
                            + "” waits for ever.");
        }
        for (ChannelMeter.Feed feed : channel.feeds()) {
            if (feed.outlet().open()) {
                reasons.add(
                        "“"
                                + task
                                + "” waits for an item in “"
                                + channel.id()
                                + "”, and “"
                                + feed.node()
                                + "”, which would send one, waits too.");
            }
        }
    }

    private void sender(String task, ChannelMeter channel) {
        waits.add(new Waits(task, channel.id()));
        String receivers = String.join("”, “", channel.receivers());
        reasons.add(
                "“"
                        + task
                        + "” waits for a slot in “"
                        + channel.id()
                        + (receivers.isEmpty()
                                ? "”, and nobody receives."
                                : "”, and “" + receivers + "”, which receives from it, does not."));
    }
}
