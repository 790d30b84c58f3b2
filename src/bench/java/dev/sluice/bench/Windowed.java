package dev.sluice.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One figure of what [WindowBench] measures in a Java process of its own. The process runs once a round, for all of
/// its figures.
record Windowed(String what, int nodes, String figure) implements Cell {
    private static final int MINUTES = Integer.getInteger("bench.minutes", 1);
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+) ([\\d.E-]+)$");
    private static final Map<String, Map<String, List<Figure>>> KEPT = new HashMap<>();

    @Override
    public List<Figure> measure(Effort effort) {
        Map<String, List<Figure>> kept = KEPT.computeIfAbsent(what + nodes, _ -> new HashMap<>());
        if (!kept.containsKey(figure)) {
            kept.clear();
            Matcher lines = LINE.matcher(Programs.output(command(effort), Path.of("")));
            while (lines.find()) {
                kept.computeIfAbsent(lines.group(1), _ -> new ArrayList<>())
                        .add(new Figure(Double.parseDouble(lines.group(2))));
            }
        }
        List<Figure> figures = kept.remove(figure);
        if (figures == null) {
            throw new IllegalStateException("no " + figure + " of " + what);
        }
        return figures;
    }

    private List<String> command(Effort effort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.virtualThreadScheduler.parallelism=2",
                // as the launcher has it
                "-XX:ThreadPriorityPolicy=1",
                "-XX:-PrintWarnings",
                "-XX:CompilerThreadPriority=4",
                "-XX:InitialRAMPercentage=4",
                "-XX:NewSize=128m",
                "-XX:MaxHeapFreeRatio=97",
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("java.class.path"),
                "dev.sluice.bench.WindowBench",
                what,
                Integer.toString(nodes),
                Integer.toString(seconds(effort)));
    }

    /// One frame in a hundred is rare.
    private int seconds(Effort effort) {
        boolean full = effort == Effort.FULL;
        return switch (what) {
            case "memory" -> MINUTES * 60;
            case "open", "watched" -> full ? 10 : 4;
            default -> full ? 20 : 10;
        };
    }
}
