package dev.sluice.studio.dock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The lines of charts as comma-separated values (RFC 4180): a row for each moment, a column for each line.
final class ChartCsv {
    private ChartCsv() {}

    /// @param lines that share their moments
    static String of(List<Line> lines) {
        StringBuilder text = new StringBuilder("time_s");
        lines.forEach(line -> text.append(',').append(quoted(name(line))));
        text.append("\r\n");
        int rows = lines.isEmpty() ? 0 : lines.getFirst().size();
        for (int i = 0; i < rows; i++) {
            int row = i;
            text.append(seconds(lines.getFirst().time(i)))
                    .append(
                            lines.stream()
                                    .map(line -> "," + number(line.value(row)))
                                    .collect(Collectors.joining()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String name(Line line) {
        String what =
                switch (line.metric()) {
                    case THROUGHPUT -> "throughput (items/s)";
                    case FILL -> "fill (items)";
                    case STALL -> "stall share (%)";
                    case P50, P90, P99 -> "latency " + line.metric().suffix() + " (ms)";
                };
        return line.title() + " " + what;
    }

    static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static String seconds(long nanos) {
        return new BigDecimal(nanos).movePointLeft(9).stripTrailingZeros().toPlainString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }
}
