package dev.sluice.bench;

import dev.sluice.bench.Aim.Unit;
import dev.sluice.bench.Aim.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of the window: how smoothly it shows a very large document that runs.
final class WindowRows {
    private static final int LARGE = 1000;
    private static final int VERY_LARGE = 5000;
    private static final String BEFORE = "without";
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("half of frames", "p50");
        FIGURES.put("99 of 100", "p99");
        FIGURES.put("thread that lays out", "painting");
        FIGURES.put("thread that paints", "rendering");
        FIGURES.put("events a second", "events");
    }

    private WindowRows() {}

    static List<Row> rows() {
        return List.of(frames(), costs());
    }

    private static Row frames() {
        List<Workload> works = new ArrayList<>();
        List<Aim> aims = new ArrayList<>();
        for (int nodes : List.of(LARGE, VERY_LARGE)) {
            for (String what : List.of("all", "words", "zoom", "pan")) {
                works.add(frames(what, nodes));
            }
            aims.add(aim("F, frames", nodes, nodes == LARGE ? 17 : 34, "all", "words"));
            aims.add(aim("F, frames while zooming and panning", nodes, 33.4, "zoom", "pan"));
        }
        return new Row('F', "the window, milliseconds a frame", works, aims);
    }

    private static Row costs() {
        Workload start =
                new Workload(
                        "from the launcher to the first frame, milliseconds",
                        new Started(List.of("rehearse"), false));
        Workload run =
                new Workload(
                        "`sluice run` of ten items, milliseconds",
                        new Started(
                                List.of("run", "guide-9-image-processing", "--clock", "virtual"),
                                true));
        Workload opening =
                new Workload(
                        "opening 1000 nodes, milliseconds", new Windowed("open", LARGE, "open"));
        Workload engine =
                new Workload(
                                "an event of the engine while it is watched, nanoseconds",
                                new Windowed("watched", LARGE, "watched"))
                        .beside(BEFORE, new Windowed("watched", LARGE, "alone"));
        Workload memory =
                new Workload(
                                "memory in use at the end, megabytes",
                                new Windowed("memory", LARGE, "ended"))
                        .beside(BEFORE, new Windowed("memory", LARGE, "begun"));
        return new Row(
                'F',
                "the window, what it costs",
                List.of(start, run, opening, engine, memory),
                List.of(
                        new Aim("F, first frame", 1000, Unit.MILLIS, Aim.cost(start)),
                        new Aim("F, `sluice run`", 600, Unit.MILLIS, Aim.cost(run)),
                        new Aim("F, opening 1000 nodes", 1000, Unit.MILLIS, Aim.cost(opening)),
                        new Aim(
                                "F, the engine watched over unwatched",
                                1.03,
                                Unit.TIMES,
                                Aim.ratio(engine, BEFORE)),
                        new Aim(
                                "F, memory at the end over the beginning",
                                1.05,
                                Unit.TIMES,
                                Aim.ratio(memory, BEFORE))));
    }

    private static Workload frames(String what, int nodes) {
        String name =
                switch (what) {
                    case "all" -> "all in view";
                    case "words" -> "near enough to read";
                    case "zoom" -> "zooming";
                    default -> "panning";
                };
        Map<String, Cell> cells = new LinkedHashMap<>();
        FIGURES.forEach((title, figure) -> cells.put(title, new Windowed(what, nodes, figure)));
        return new Workload(nodes + " nodes, " + name, cells);
    }

    private static Aim aim(String name, int nodes, double most, String... whats) {
        Value[] values = new Value[whats.length];
        for (int i = 0; i < whats.length; i++) {
            Cell cell = new Windowed(whats[i], nodes, "p99");
            values[i] = figures -> figures.cost(cell);
        }
        return new Aim(name + ", " + nodes + " nodes, 99 of 100", most, Unit.MILLIS, values);
    }
}
