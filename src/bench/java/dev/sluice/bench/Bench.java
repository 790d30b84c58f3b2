package dev.sluice.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures all rows, each peer in the same run, and prints tables for the handbook.
final class Bench {
    private static final Path PAGE = Path.of(".github/handbook/benchmarks.md");
    private static final String BEGIN = "<!-- figures: begin -->\n";
    private static final String END = "<!-- figures: end -->";

    private Bench() {}

    /// @param args the letters of the rows, `short` or `full`, and `write` where the page is to be written
    public static void main(String[] args) throws IOException {
        String letters = args[0].toUpperCase(Locale.ROOT);
        Effort effort = Effort.valueOf(args[1].toUpperCase(Locale.ROOT));
        List<Row> rows =
                Rows.all().stream().filter(row -> letters.indexOf(row.letter()) >= 0).toList();
        Figures figures = new Figures();
        for (int round = 1; round <= effort.rounds; round++) {
            rows.forEach(row -> measure(row, effort, figures));
        }
        String report = report(rows, effort, figures);
        System.out.println(report);
        if (args[2].equals("write")) {
            write(report);
        }
    }

    /// What fails, for want of memory for instance, is left out: the others are still worth their time.
    private static void measure(Row row, Effort effort, Figures figures) {
        for (Cell cell : row.cells()) {
            try {
                figures.add(cell, cell.measure(effort));
                System.err.println(row.letter() + " " + cell + ": " + figures.text(cell));
            } catch (IllegalStateException failure) {
                System.err.println("left out: " + failure.getMessage());
            }
        }
    }

    private static String report(List<Row> rows, Effort effort, Figures figures)
            throws IOException {
        String tables =
                rows.stream().map(row -> row.table(figures)).collect(Collectors.joining("\n"));
        String aims =
                rows.stream()
                        .flatMap(row -> row.aims().stream())
                        .flatMap(aim -> aim.line(figures).stream())
                        .collect(Collectors.joining("\n"));
        return """
        %s
        Medians (least–most), nanoseconds an item where nothing else is said.

        %s
        | aim | at most | here | |
        |---|---|---|---|
        %s
        """
                .formatted(machine(effort), tables, aims);
    }

    private static String machine(Effort effort) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d processors, load average %.1f; %s %s; two carrier threads; %s run, %d round%s."
                .formatted(
                        processor().orElse(system.getArch()),
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        effort.name().toLowerCase(Locale.ROOT),
                        effort.rounds,
                        effort.rounds == 1 ? "" : "s");
    }

    /// Its name, from Linux.
    private static Optional<String> processor() throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.exists(description)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        }
    }

    private static void write(String report) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        Files.writeString(PAGE, page.substring(0, from) + report + page.substring(to));
    }
}
