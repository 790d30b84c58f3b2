package dev.sluice.catalog.kinds;

import com.google.auto.service.AutoService;

import dev.sluice.catalog.Emission;
import dev.sluice.catalog.Family;
import dev.sluice.catalog.Item;
import dev.sluice.catalog.JavaChain;
import dev.sluice.catalog.JavaEmission;
import dev.sluice.catalog.JavaSleeps;
import dev.sluice.catalog.NodeKind;
import dev.sluice.catalog.Param;
import dev.sluice.catalog.Producing;
import dev.sluice.catalog.RustStatement;
import dev.sluice.catalog.Spec;
import dev.sluice.catalog.Wiring;
import dev.sluice.expr.java.JavaTranslator;
import dev.sluice.expr.java.JavaType;
import dev.sluice.expr.rust.Layout;
import dev.sluice.expr.rust.Literals;
import dev.sluice.stream.Stream;
import dev.sluice.stream.Timeline;

import java.time.Duration;
import java.util.ArrayList;
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
                wiring,
                new Timeline<>(
                        wiring.get(EVENTS).stream()
                                .map(event -> Timeline.at(event.at(), event.value()))
                                .toList()),
                value -> value);
    }

    @Override
    public JavaChain java(JavaEmission e) {
        JavaType type = new JavaType.Nothing();
        StringBuilder events = new StringBuilder();
        for (ScriptType.Event event : e.get(EVENTS)) {
            type = type.or(JavaType.of(event.value(), ""));
            events.append(events.isEmpty() ? "" : ", ").append("Timeline.at(");
            events.append(JavaSleeps.duration(e.uses(), event.at().toNanos())).append(", ");
            events.append(JavaTranslator.literal(event.value()).alone()).append(")");
        }
        e.uses().type("dev.sluice.stream.Timeline");
        e.uses().type("dev.sluice.stream.Ready");
        e.uses().type("java.util.List");
        String items = "new Timeline<" + type.java() + ">(List.of(" + events + "))";
        JavaChain chain = JavaChain.of(e.node(), "StreamExt.of(" + items + ")", type);
        return e.fed(chain, "_ -> Ready.DONE");
    }

    @Override
    public List<RustStatement> rust(Emission e) {
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
                e.line("let begun = Instant::now();"),
                e.line("for (at, item) in " + Layout.array("", pairs) + " " + Layout.block(body)));
    }
}
