package dev.sluice.plan;

import dev.sluice.telemetry.RunEnd.Deadlocked;
import dev.sluice.telemetry.RunEnd.Deadlocked.Waits;
import dev.sluice.telemetry.Sample.State;

import org.jspecify.annotations.Nullable;

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
            } else if (neverAnswers(stage)) {
                waits.add(new Waits(root, node));
                reasons.add("“" + node + "” never answers, so “" + root + "” waits for ever.");
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

    /// A source that was asked and has no timer: nobody has one any more.
    private boolean neverAnswers(Stage stage) {
        return stage.meter().is(State.PENDING)
                && parts.circuit().upstream(stage.id()).isEmpty()
                && stage.underWay().isEmpty();
    }

    /// Waits, yet nothing of its own is under way, and no input of it was asked and waits.
    private boolean asksNobody(Stage stage) {
        List<String> above = parts.circuit().upstream(stage.id());
        return stage.meter().is(State.PENDING)
                && stage.underWay().isEmpty()
                && !above.isEmpty()
                && above.stream().map(parts.stages()::get).allMatch(Diagnosis::idle);
    }

    private static boolean idle(@Nullable Stage stage) {
        return stage != null && (stage.meter().is(State.IDLE) || stage.meter().is(State.READY));
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
                                : "”, and “"
                                        + receivers
                                        + "”, which receives from it, is not polled."));
    }
}
