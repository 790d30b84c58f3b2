package dev.sluice.cli;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.telemetry.Sample;
import java.util.List;
import java.util.function.Supplier;

/// How a run goes: for a person a table redrawn in place, into a file or a pipe a line every second.
final class Progress {
    private static final int LOOKS_PER_TABLE = 5;
    private static final int LOOKS_PER_LINE = 20;

    private final Terminal terminal;
    private final Pipeline pipeline;
    private int looks;
    private int drawn;

    Progress(Terminal terminal, Pipeline pipeline) {
        this.terminal = terminal;
        this.pipeline = pipeline;
    }

    /// Called at each look; most of them show nothing.
    void show(Supplier<Sample> sample) {
        looks++;
        if (terminal.live() && looks % LOOKS_PER_TABLE == 0) {
            draw(ReportText.table(pipeline, sample.get()));
        } else if (!terminal.live() && looks % LOOKS_PER_LINE == 0) {
            terminal.err().println(ReportText.progress(pipeline, sample.get()));
        }
    }

    /// Takes the table away.
    void clear() {
        if (drawn > 0) {
            terminal.err().print("\u001b[" + drawn + "A\u001b[J");
            terminal.err().flush();
            drawn = 0;
        }
    }

    private void draw(List<String> lines) {
        clear();
        lines.forEach(terminal.err()::println);
        terminal.err().flush();
        drawn = lines.size();
    }
}
