package dev.sluice.cli;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Sample;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/// How a run goes: for a person a table redrawn in place, into a file or a pipe a line every second.
///
/// Lines of the run pass through here, so that none is drawn over.
final class Progress {
    private static final int LOOKS_PER_TABLE = 5;
    private static final int LOOKS_PER_LINE = 20;
    private static final int MOST_LINES = 20;
    private static final int MOST_HELD = 1 << 16;
    private static final String CUT_LINES = "\u001b[?7l";
    private static final String WRAP_LINES = "\u001b[?7h";

    private final Terminal terminal;
    private final PrintStream lines;
    private final Pipeline pipeline;
    private final StringBuilder held = new StringBuilder();
    private int looks;
    private List<String> drawn = List.of();

    /// @param lines where sinks print
    Progress(Terminal terminal, PrintStream lines, Pipeline pipeline) {
        this.terminal = terminal;
        this.lines = lines;
        this.pipeline = pipeline;
    }

    /// A line that a sink prints; held back while it would break the table.
    synchronized void print(String line) {
        if (drawn.isEmpty()) {
            lines.println(line);
            return;
        }
        held.append(line).append(System.lineSeparator());
        if (held.length() > MOST_HELD) {
            clear();
        }
    }

    /// A sentence for the person who runs it.
    synchronized void warn(String sentence) {
        clear();
        terminal.err().println(sentence);
    }

    /// Hands over what was printed.
    ///
    /// @return false when nobody reads it any more
    synchronized boolean flush() {
        if (!held.isEmpty()) {
            draw(drawn);
        }
        return !lines.checkError();
    }

    /// Called at each look; most of them show nothing.
    synchronized void show(Supplier<Sample> sample) {
        looks++;
        if (terminal.live() && looks % LOOKS_PER_TABLE == 0) {
            draw(ReportText.table(pipeline, sample.get()));
        } else if (!terminal.live() && looks % LOOKS_PER_LINE == 0) {
            terminal.err().println(ReportText.progress(pipeline, sample.get()));
        }
    }

    /// Takes the table away, and lets out what was held back.
    synchronized void clear() {
        if (drawn.isEmpty()) {
            return;
        }
        terminal.err().print("\u001b[" + drawn.size() + "A\u001b[J");
        terminal.err().flush();
        drawn = List.of();
        lines.print(held);
        held.setLength(0);
    }

    /// Draws no more lines than a small terminal has, and cuts long ones: to go back up they must be counted.
    private void draw(List<String> table) {
        clear();
        lines.flush();
        drawn = table.stream().limit(MOST_LINES).toList();
        terminal.err().print(CUT_LINES);
        drawn.forEach(terminal.err()::println);
        terminal.err().print(WRAP_LINES);
        terminal.err().flush();
    }
}
