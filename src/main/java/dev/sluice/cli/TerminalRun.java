package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.ReportJson;
import dev.sluice.pipeline.JsonText;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One run in the terminal: prints what the sinks print, shows how it goes, and reports at its end.
final class TerminalRun {
    private static final long LOOK_MILLIS = 50;
    private static final int STOP_SECONDS = 2;

    private final Terminal terminal;
    private final Pipeline pipeline;
    private final RunSettings settings;
    private final boolean json;
    private final Optional<Path> events;
    private final PrintStream lines;
    private volatile boolean interrupted;

    /// @param json whether the report is JSON on standard output
    TerminalRun(
            Terminal terminal, Pipeline pipeline, RunSettings settings, boolean json, Optional<Path> events) {
        this.terminal = terminal;
        this.pipeline = pipeline;
        this.lines = json ? terminal.err() : terminal.out();
        this.settings = settings.withOutput(lines::println).withWarnings(terminal.err()::println);
        this.json = json;
        this.events = events;
    }

    /// Runs to the end.
    ///
    /// @return the exit code
    int execute() throws IOException {
        CompletableFuture<Integer> reported = new CompletableFuture<>();
        try (Run run = Plans.prepare(pipeline, Catalog.standard(), settings);
                EventFile log = EventFile.open(events, run.events())) {
            Thread hook = new Thread(() -> interrupt(run, reported), "sluice-interrupt");
            Runtime.getRuntime().addShutdownHook(hook);
            run.start();
            follow(run, log);
            report(run.sample());
            int code = exitCode(run);
            reported.complete(code);
            forget(hook);
            return code;
        }
    }

    private void follow(Run run, EventFile log) throws IOException {
        Progress progress = new Progress(terminal, pipeline);
        CompletableFuture<RunEnd> ended = run.ended().toCompletableFuture();
        while (!over(ended)) {
            log.write();
            lines.flush();
            if (lines.checkError()) {
                run.stop();
            }
            progress.show(run::sample);
        }
        log.write();
        progress.clear();
        lines.flush();
    }

    private static boolean over(CompletableFuture<RunEnd> ended) {
        try {
            ended.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void report(Sample sample) {
        if (json) {
            terminal.out().print(JsonText.pretty(ReportJson.of(pipeline, sample)));
            terminal.out().flush();
        } else {
            ReportText.report(pipeline, sample).forEach(terminal.err()::println);
        }
    }

    private int exitCode(Run run) {
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        return switch (run.sample().end().orElse(null)) {
            case RunEnd.Completed _, RunEnd.Stopped _ -> ExitCode.COMPLETED;
            case RunEnd.Failed _, RunEnd.Panicked _, RunEnd.Deadlocked _ -> ExitCode.FAILED;
            case null -> ExitCode.FAILED;
        };
    }

    /// Ctrl-C: stops the run and waits until its report is out.
    private void interrupt(Run run, CompletableFuture<Integer> reported) {
        interrupted = true;
        run.stop();
        reported.completeOnTimeout(ExitCode.INTERRUPTED, STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The machine is already going down; the hook is what waits for us.
        }
    }
}
