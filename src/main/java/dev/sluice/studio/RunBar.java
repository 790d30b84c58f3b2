package dev.sluice.studio;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The run bar: clock, run / pause / step / stop, speed, seed, and what time it is in the run.
final class RunBar extends HBox {
    private static final Strings WORDS = Strings.of(RunBar.class);
    private static final double NARROW_BELOW = 1100;

    private final Studio studio;
    private final Actions actions;
    private final RunControls controls;
    private final Label speedName = new Label(WORDS.text("speed"));

    RunBar(Studio studio, Actions actions, RunControls controls) {
        this.studio = studio;
        this.actions = actions;
        this.controls = controls;
        setId("run-bar");
        getStyleClass().add("run-bar");
        setAlignment(Pos.CENTER_LEFT);
        SpeedSlider slider = new SpeedSlider(studio);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        clocks(),
                        buttons(),
                        labelled(speedName, slider, slider.value()),
                        labelled(new Label(WORDS.text("seed")), new SeedField(studio.editor())),
                        space,
                        new RunTime(studio.run()),
                        new RunState(studio.run()));
        widthProperty().subscribe(width -> narrow(width.doubleValue() < NARROW_BELOW));
    }

    private SegmentedButton clocks() {
        ToggleButton live = new ToggleButton(WORDS.text("clock.live"));
        ToggleButton virtual = new ToggleButton(WORDS.text("clock.virtual"));
        live.setId("clock-live");
        virtual.setId("clock-virtual");
        LateTip.on(live, WORDS.text("clock.live.tip"));
        LateTip.on(virtual, WORDS.text("clock.virtual.tip"));
        SegmentedButton clocks = new SegmentedButton(live, virtual);
        ToggleGroup group = new ToggleGroup();
        clocks.setToggleGroup(group);
        live.setOnAction(_ -> choose(Clock.LIVE));
        virtual.setOnAction(_ -> choose(Clock.VIRTUAL));
        studio.editor().pipelineProperty().subscribe(pipeline -> select(pipeline, live, virtual));
        return clocks;
    }

    private void choose(Clock clock) {
        actions.clock(clock);
    }

    private static void select(Pipeline pipeline, ToggleButton live, ToggleButton virtual) {
        boolean isLive = pipeline.settings().clock() == Clock.LIVE;
        live.setSelected(isLive);
        virtual.setSelected(!isLive);
    }

    private HBox buttons() {
        Button run = button("run", MaterialDesignP.PLAY, controls.run());
        run.getStyleClass().add("accent");
        studio.run()
                .phaseProperty()
                .subscribe(
                        phase ->
                                run.setGraphic(
                                        new FontIcon(
                                                phase == Phase.RUNNING
                                                        ? MaterialDesignP.PAUSE
                                                        : MaterialDesignP.PLAY)));
        HBox box =
                new HBox(
                        run,
                        button("stop", MaterialDesignS.STOP, controls.stop()),
                        button("restart", MaterialDesignR.RESTART, controls.restart()),
                        button("step", MaterialDesignS.STEP_FORWARD, controls.stepPoll()),
                        button("step-item", MaterialDesignS.STEP_FORWARD_2, controls.stepItem()),
                        button("run-until", MaterialDesignF.FLAG_CHECKERED, controls.until()));
        box.getStyleClass().add("run-buttons");
        return box;
    }

    /// A button that does what the command does, and says its keys.
    private static Button button(String id, Ikon icon, Command command) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.accessibleTextProperty().bind(command.text().map(_ -> tip(command)));
        LateTip.on(button, button.accessibleTextProperty());
        button.disableProperty().bind(command.enabled().map(possible -> !possible));
        button.setOnAction(_ -> command.action().run());
        return button;
    }

    private static String tip(Command command) {
        String key = command.id() + ".tip";
        return WORDS.text(key, command.title(), command.keys().shown());
    }

    private void narrow(boolean narrow) {
        speedName.setVisible(!narrow);
        speedName.setManaged(!narrow);
    }

    private static HBox labelled(Label label, Node... controls) {
        label.getStyleClass().add("dim");
        HBox box = new HBox(label);
        box.getChildren().addAll(controls);
        box.getStyleClass().add("labelled");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
