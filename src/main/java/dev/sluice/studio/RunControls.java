package dev.sluice.studio;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.plan.Until;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.command.Section;
import dev.sluice.studio.command.TopMenu;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import java.util.List;

/// What runs, pauses and steps a pipeline: the commands of the Run menu, which the run bar has as buttons.
final class RunControls {
    private static final Strings WORDS = Strings.of(RunControls.class);
    private static final String MENU = TopMenu.RUN.path();

    private final Studio studio;
    private final Actions actions;
    private final RunModel runs;
    private final Command run;
    private final Command restart;
    private final Command stop;
    private final Command stepPoll;
    private final Command stepItem;
    private final Command until;

    /// @param askUntil asks when it is to pause
    RunControls(Studio studio, Actions actions, Runnable askUntil) {
        this.studio = studio;
        this.actions = actions;
        this.runs = studio.run();
        run =
                command("run.run", actions::runOrPause)
                        .called(runs.phaseProperty().map(RunControls::verb))
                        .keys("F5");
        restart = command("run.restart", actions::restart).keys("Shift+F5");
        stop = command("run.stop", actions::stop).keys("Shortcut+F5").when(going());
        stepPoll = command("run.step-poll", this::onePoll).keys("F10").when(virtual());
        stepItem = command("run.step-item", this::oneItem).keys("F11");
        until = command("run.until", askUntil).keys("F6");
    }

    private static Command command(String id, Runnable action) {
        return Command.of(id, WORDS.text(id), action);
    }

    private static String verb(Phase phase) {
        return WORDS.text(
                switch (phase) {
                    case IDLE, ENDED -> "run.run";
                    case RUNNING -> "run.pause";
                    case PAUSED -> "run.go-on";
                });
    }

    private ObservableValue<Boolean> going() {
        return runs.phaseProperty().map(phase -> phase == Phase.RUNNING || phase == Phase.PAUSED);
    }

    /// Whether the run, or the one to come, is in virtual time.
    private ObservableValue<Boolean> virtual() {
        return Bindings.createBooleanBinding(
                () -> clock() == Clock.VIRTUAL,
                runs.phaseProperty(),
                runs.startedProperty(),
                studio.editor().pipelineProperty());
    }

    private Clock clock() {
        Pipeline open = studio.editor().pipeline();
        return (idle() ? open : runs.startedProperty().get().orElse(open)).settings().clock();
    }

    private boolean idle() {
        Phase phase = runs.phaseProperty().get();
        return phase == Phase.IDLE || phase == Phase.ENDED;
    }

    Command run() {
        return run;
    }

    Command restart() {
        return restart;
    }

    Command stop() {
        return stop;
    }

    Command stepPoll() {
        return stepPoll;
    }

    Command stepItem() {
        return stepItem;
    }

    Command until() {
        return until;
    }

    /// One poll; a run that goes is paused, and one that was not started stands before its first.
    private void onePoll() {
        if (runs.phaseProperty().get() == Phase.RUNNING) {
            runs.pause();
        } else if (ready()) {
            runs.step();
        }
    }

    private void oneItem() {
        if (ready()) {
            runs.stepItem();
        }
    }

    /// Goes on, or starts, until this comes true.
    void goOnUntil(Until wanted) {
        if (ready()) {
            runs.goOnUntil(wanted);
        }
    }

    /// @return whether there is a run that can go on
    private boolean ready() {
        return !idle() || actions.prepare();
    }

    private void keepSpeed() {
        Settings settings = studio.editor().pipeline().settings();
        double speed = Math.min(runs.speedProperty().get(), RunModel.FASTEST_LIVE);
        studio.editor().apply(new DocumentEdits.SetSettings("speed", settings.withSpeed(speed)));
    }

    List<Section> sections() {
        return List.of(
                Section.of(MENU, run, restart, stop),
                Section.of(MENU, stepPoll, stepItem, until),
                Section.of(
                        MENU,
                        command("run.live", () -> actions.clock(Clock.LIVE)),
                        command("run.virtual", () -> actions.clock(Clock.VIRTUAL)),
                        command("run.keep-speed", this::keepSpeed)));
    }
}
