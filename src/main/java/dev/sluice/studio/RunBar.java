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
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.ArrayList;
import java.util.List;

/// The run bar: clock, run / pause / step / stop, speed, seed, and what time it is in the run.
final class RunBar extends HBox {
    private static final Strings WORDS = Strings.of(RunBar.class);
    private static final double WORDS_FROM = 540;

    private final Studio studio;
    private final Actions actions;
    private final RunControls controls;
    private final List<Part> parts = new ArrayList<>();

    /// What is there from a width on.
    private record Part(Node node, double from) {}

    RunBar(Studio studio, Actions actions, RunControls controls) {
        this.studio = studio;
        this.actions = actions;
        this.controls = controls;
        setId("run-bar");
        setMinWidth(0);
        getStyleClass().add("run-bar");
        setAlignment(Pos.CENTER_LEFT);
        SpeedSlider slider = new SpeedSlider(studio);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Label speedName = from(1100, new Label(WORDS.text("speed")));
        Label seedName = new Label(WORDS.text("seed"));
        getChildren()
                .addAll(
                        clocks(),
                        buttons(),
                        from(820, labelled(speedName, slider, slider.value())),
                        from(930, labelled(seedName, new SeedField(studio.editor()))),
                        space,
                        from(500, new RunTime(studio.run())),
                        from(660, new RunState(studio.run())));
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    private <N extends Node> N from(double width, N node) {
        parts.add(new Part(node, width));
        return node;
    }

    private void fit(double width) {
        if (width > 0) {
            parts.forEach(part -> part.node().setVisible(width >= part.from()));
            parts.forEach(part -> part.node().setManaged(width >= part.from()));
        }
    }

    private SegmentedButton clocks() {
        ToggleButton live = clock("clock-live", "clock.live", MaterialDesignC.CLOCK_OUTLINE);
        ToggleButton virtual = clock("clock-virtual", "clock.virtual", MaterialDesignT.TIMER_SAND);
        SegmentedButton clocks = new SegmentedButton(live, virtual);
        ToggleGroup group = new ToggleGroup();
        clocks.setToggleGroup(group);
        live.setOnAction(_ -> choose(Clock.LIVE));
        virtual.setOnAction(_ -> choose(Clock.VIRTUAL));
        studio.editor().pipelineProperty().subscribe(pipeline -> select(pipeline, live, virtual));
        return clocks;
    }

    /// A word, or where room is scarce an icon.
    private ToggleButton clock(String id, String key, Ikon icon) {
        ToggleButton button = new ToggleButton(WORDS.text(key), new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(WORDS.text(key));
        button.contentDisplayProperty()
                .bind(
                        widthProperty()
                                .map(
                                        width ->
                                                width.doubleValue() < WORDS_FROM
                                                        ? ContentDisplay.GRAPHIC_ONLY
                                                        : ContentDisplay.TEXT_ONLY));
        LateTip.on(button, WORDS.text(key + ".tip"));
        return button;
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
                        from(
                                400,
                                button("step", MaterialDesignS.STEP_FORWARD, controls.stepPoll())),
                        from(
                                400,
                                button(
                                        "step-item",
                                        MaterialDesignS.STEP_FORWARD_2,
                                        controls.stepItem())),
                        from(
                                400,
                                button(
                                        "run-until",
                                        MaterialDesignF.FLAG_CHECKERED,
                                        controls.until())));
        box.setAlignment(Pos.CENTER_LEFT);
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

    private static HBox labelled(Label label, Node... controls) {
        label.getStyleClass().add("dim");
        HBox box = new HBox(label);
        box.getChildren().addAll(controls);
        box.getStyleClass().add("labelled");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
