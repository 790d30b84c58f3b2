package dev.sluice.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A row of the handbook's page: workloads of one sort, and what is aimed at.
///
/// @param letter `A` to `F`
/// @param title the head of the first column
record Row(char letter, String title, List<Workload> works, List<Aim> aims) {
    /// Everything to measure, each once.
    Set<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>();
        works.forEach(work -> cells.addAll(work.measured()));
        return cells;
    }

    /// As a table of Markdown.
    String table(Figures figures) {
        Set<String> names = new LinkedHashSet<>();
        works.forEach(work -> names.addAll(work.cells().keySet()));
        StringBuilder table = new StringBuilder();
        line(table, letter + ": " + title, List.copyOf(names));
        line(table, "---", names.stream().map(name -> "---").toList());
        for (Workload work : works) {
            line(
                    table,
                    work.name(),
                    names.stream()
                            .map(name -> work.cells().get(name))
                            .map(cell -> cell == null ? "" : figures.text(cell))
                            .toList());
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String first, List<String> others) {
        table.append("| ").append(first).append(" | ");
        table.append(String.join(" | ", others)).append(" |\n");
    }
}
