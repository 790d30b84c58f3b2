package dev.sluice.cli;

import dev.sluice.catalog.Catalog;
import dev.sluice.export.ReportJson;
import dev.sluice.pipeline.JsonText;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.plan.Plans;
import dev.sluice.plan.Run;
import dev.sluice.plan.RunSettings;
import dev.sluice.telemetry.EventLog;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One run in the terminal: prints what the sinks print, shows how it goes, and reports at its end.
final class TerminalRun {
    private static final int LOOKS = 25;
    private static final int STOP_SECONDS = 2;

    private final Terminal terminal;
    private final Pipeline pipeline;
    private final RunSettings settings;
    private final boolean json;
    private final Optional<Path> events;
    private final Progress progress;
    private volatile boolean interrupted;
    private volatile @Nullable Run running;

    /// @param json whether the report is JSON on standard output
    TerminalRun(
            Terminal terminal,
            Pipeline pipeline,
            RunSettings settings,
            boolean json,
            Optional<Path> events) {
        this.terminal = terminal;
        this.pipeline = pipeline;
        this.progress = new Progress(terminal, json ? terminal.err() : terminal.out(), pipeline);
        this.settings = settings.withOutput(progress::print).withWarnings(progress::warn);
        this.json = json;
        this.events = events;
    }

    /// Runs to the end.
    ///
    /// @return the exit code
    int execute() throws IOException {
        CompletableFuture<Void> said = new CompletableFuture<>();
        Thread hook = new Thread(() -> interrupt(said), "sluice-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        try (EventFile log = EventFile.open(events, settings.clock());
                Run run = Plans.prepare(pipeline, Catalog.standard(), log.watching(settings))) {
            running = run;
            follow(run, log);
            report(run.sample());
            return exitCode(run);
        } finally {
            said.complete(null);
            forget(hook);
        }
    }

    private void follow(Run run, EventFile log) throws IOException {
        run.start();
        CompletableFuture<RunEnd> ended = run.ended().toCompletableFuture();
        while (!over(ended, run.events(), log)) {
            if (!progress.flush()) {
                run.stop();
            }
            progress.show(run::sample);
        }
        log.write(run.events());
        progress.clear();
        progress.flush();
        log.lost().ifPresent(terminal.err()::println);
    }

    private static boolean over(CompletableFuture<RunEnd> ended, EventLog happened, EventFile log)
            throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            log.write(happened);
            if (overSoon(ended)) {
                return true;
            }
        }
        return false;
    }

    /// Waits 2 ms for the end.
    private static boolean overSoon(CompletableFuture<RunEnd> ended) {
        try {
            ended.get(2, TimeUnit.MILLISECONDS);
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

    /// Whether it stopped itself before its time limit: at the memory cap of an unbounded channel.
    private boolean cutShort(RunEnd.Stopped stopped) {
        boolean inTime =
                settings.until().filter(until -> stopped.time() >= until.toNanos()).isPresent();
        return !stopped.reason().isEmpty() && !inTime;
    }

    private int exitCode(Run run) {
        if (interrupted) {
            return ExitCode.INTERRUPTED;
        }
        return switch (run.sample().end().orElse(null)) {
            case RunEnd.Completed _ -> ExitCode.COMPLETED;
            case RunEnd.Stopped stopped -> cutShort(stopped) ? ExitCode.FAILED : ExitCode.COMPLETED;
            case RunEnd.Failed _, RunEnd.Panicked _, RunEnd.Deadlocked _ -> ExitCode.FAILED;
            case null -> ExitCode.FAILED;
        };
    }

    /// Ctrl-C: stops the run and waits until its events and its report are out.
    private void interrupt(CompletableFuture<Void> said) {
        interrupted = true;
        Run run = running;
        if (run != null) {
            run.stop();
        }
        said.completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The machine is already going down; the hook is what waits for us.
        }
    }
}
