package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Context;
import dev.sluice.stream.Poll;
import dev.sluice.stream.Sleep;
import dev.sluice.stream.Stream;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Given values at given times.
@AutoService(NodeKind.class)
public final class ScriptKind implements NodeKind.Producer {
    static final Param<List<ScriptType.Event>> EVENTS =
            Param.of(
                    "events",
                    "Events",
                    new ScriptType(),
                    List.of(),
                    "Times since the task started, with the value to send at each; a time that has"
                            + " passed is sent at once.");

    private static final Spec SPEC =
            Spec.named("script", "Script", Family.PRODUCERS)
                    .out(Ports.SENDER_OUT)
                    .params(EVENTS)
                    .params(Producing.PARAMS)
                    .help(
                            "Sends given values at given times, in a task of its own.",
                            "Sends each value when its time has come.",
                            "Waits for the time of the next value, and in send while the channel is"
                                    + " full.",
                            "Ends right after the last value, or at once when the receiver is"
                                    + " gone.",
                            "Holds the value it is sending.",
                            "Takes up the next value only after the last was sent.")
                    .example(List.of(), "10:1 25:\"two\" 25:|")
                    .where(
                            "events",
                            EVENTS.type()
                                    .json(
                                            List.of(
                                                    new ScriptType.Event(Duration.ofMillis(10), 1L),
                                                    new ScriptType.Event(
                                                            Duration.ofMillis(25), "two"))))
                    .aliases("events", "timeline", "schedule", "replay", "producer")
                    .ours()
                    .build();

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Stream<Item> open(Wiring wiring) {
        return new Births<>(
                wiring, new Timeline(wiring.get(EVENTS).iterator()), ScriptType.Event::value);
    }

    /// Events, each when its time since the first poll has come.
    private static final class Timeline implements Stream<ScriptType.Event> {
        private final Iterator<ScriptType.Event> events;
        private long start = -1;
        private ScriptType.@Nullable Event next;
        private @Nullable Sleep sleep;

        Timeline(Iterator<ScriptType.Event> events) {
            this.events = events;
        }

        @Override
        public Poll pollNext(Context cx) {
            if (start < 0) {
                start = cx.now();
            }
            if (sleep == null) {
                if (!events.hasNext()) {
                    return Poll.DONE;
                }
                next = events.next();
                long due = start + next.at().toNanos();
                if (due <= cx.now()) {
                    return Poll.READY;
                }
                sleep = Sleep.until(due);
            }
            if (sleep.poll(cx) == Poll.PENDING) {
                return Poll.PENDING;
            }
            close();
            return Poll.READY;
        }

        @Override
        public ScriptType.Event take() {
            if (next == null) {
                throw new IllegalStateException("no event is due");
            }
            return next;
        }

        @Override
        public void close() {
            if (sleep != null) {
                sleep.close();
                sleep = null;
            }
        }
    }

    @Override
    public List<String> rust(Emission e) {
        List<ScriptType.Event> events = e.get(EVENTS);
        RustItems values =
                RustItems.values(e, events.stream().map(ScriptType.Event::value).toList());
        if (events.isEmpty()) {
            return List.of();
        }
        e.uses().path("std::time::Duration");
        e.uses().path("tokio::time::Instant");
        e.uses().path("tokio::time::sleep_until");
        boolean millis = events.stream().allMatch(event -> event.at().toNanos() % 1_000_000 == 0);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Duration at = events.get(i).at();
            String time = Literals.grouped(millis ? at.toMillis() : at.toNanos());
            pairs.add("(" + time + ", " + values.members().get(i) + ")");
        }
        List<String> body = new ArrayList<>();
        String unit = millis ? "from_millis" : "from_nanos";
        body.add("sleep_until(begun + Duration::" + unit + "(at)).await;");
        body.addAll(e.send(values.item("item")));
        return List.of(
                "let begun = Instant::now();",
                "for (at, item) in " + Layout.array("", pairs) + " " + Layout.block(body));
    }
}
