package dev.sluice.studio;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.command.Command;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
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

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The run bar: clock, run / pause / step / stop, speed, seed, and what time it is in the run.
final class RunBar extends HBox {
    private static final Strings WORDS = Strings.of(RunBar.class);
    private static final double NARROW_BELOW = 1100;
    private static final double FASTEST = 2;

    private final Studio studio;
    private final Actions actions;
    private final RunControls controls;
    private final Label status = new Label();
    private final Label speedName = new Label(WORDS.text("speed"));

    RunBar(Studio studio, Actions actions, RunControls controls) {
        this.studio = studio;
        this.actions = actions;
        this.controls = controls;
        setId("run-bar");
        getStyleClass().add("run-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(clocks(), buttons(), speed(), seed(), space, time(), status());
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

    private HBox speed() {
        Slider slider = new Slider(-2, FASTEST + 0.25, 0);
        slider.setId("speed");
        slider.setBlockIncrement(0.25);
        slider.setMinWidth(60);
        LateTip.on(slider, WORDS.text("speed.tip"));
        slider.setAccessibleText(WORDS.text("speed"));
        Label value = new Label("1×");
        value.setId("speed-value");
        value.setMinWidth(40);
        DoubleProperty speed = studio.run().speedProperty();
        slider.valueProperty().subscribe(power -> speed.set(factor(power.doubleValue())));
        speed.subscribe(factor -> value.setText(words(factor.doubleValue())));
        LateTip.on(value, WORDS.text("speed.value.tip"));
        value.setOnMouseClicked(_ -> slider.setValue(0));
        ReadOnlyObjectProperty<Pipeline> pipeline = studio.editor().pipelineProperty();
        pipeline.map(open -> open.settings().speed()).subscribe(wanted -> set(slider, wanted));
        studio.editor()
                .openingsProperty()
                .subscribe((_, _) -> set(slider, pipeline.get().settings().speed()));
        return labelled(speedName, slider, value);
    }

    /// As the document wants it, to the last digit.
    private void set(Slider slider, double wanted) {
        slider.setValue(Math.log10(wanted));
        studio.run().speedProperty().set(wanted);
    }

    /// The far right of the slider is as fast as it goes.
    private static double factor(double power) {
        return power > FASTEST + 0.1
                ? Double.POSITIVE_INFINITY
                : Math.pow(10, Math.round(power * 20) / 20.0);
    }

    private static String words(double factor) {
        if (Double.isInfinite(factor)) {
            return WORDS.text("speed.max");
        }
        return String.format(
                        Locale.ROOT,
                        factor >= 10 ? "%.0f×" : factor >= 0.1 ? "%.2g×" : "%.2f×",
                        factor)
                .replaceFirst("\\.0×", "×");
    }

    private HBox seed() {
        TextField field = new TextField();
        field.setId("seed");
        field.setPrefColumnCount(5);
        UnaryOperator<TextFormatter.Change> digits =
                change -> change.getControlNewText().matches("-?\\d{0,18}") ? change : null;
        field.setTextFormatter(new TextFormatter<>(digits));
        studio.editor()
                .pipelineProperty()
                .subscribe(
                        pipeline -> {
                            String seed = Long.toString(pipeline.settings().seed());
                            if (!field.isFocused()) {
                                field.setText(seed);
                            }
                        });
        field.setOnAction(_ -> reseed(field.getText()));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                reseed(field.getText());
                            }
                        });
        field.setAccessibleText(WORDS.text("seed.spoken"));
        return labelled(WORDS.text("seed"), field);
    }

    private void reseed(String text) {
        Settings settings = studio.editor().pipeline().settings();
        if (text.matches("-?\\d+")) {
            studio.editor()
                    .apply(
                            new DocumentEdits.SetSettings(
                                    "seed", settings.withSeed(Long.parseLong(text))));
        }
    }

    private void narrow(boolean narrow) {
        speedName.setVisible(!narrow);
        speedName.setManaged(!narrow);
    }

    private static HBox labelled(String name, javafx.scene.Node... controls) {
        Label label = new Label(name);
        return labelled(label, controls);
    }

    private static HBox labelled(Label label, javafx.scene.Node... controls) {
        label.getStyleClass().add("dim");
        HBox box = new HBox(label);
        box.getChildren().addAll(controls);
        box.getStyleClass().add("labelled");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Label time() {
        Label time = new Label("00:00.000");
        time.setId("run-time");
        time.getStyleClass().add("clock");
        time.setMinWidth(USE_PREF_SIZE);
        studio.run()
                .sampleProperty()
                .subscribe(sample -> time.setText(clockText(sample.map(Sample::time).orElse(0L))));
        return time;
    }

    /// `01:04.310`
    static String clockText(long nanos) {
        long millis = nanos / 1_000_000;
        return String.format(
                Locale.ROOT,
                "%02d:%02d.%03d",
                millis / 60_000,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    private Label status() {
        status.setId("run-status");
        status.getStyleClass().add("dim");
        studio.run().phaseProperty().subscribe(this::say);
        studio.run().sampleProperty().subscribe(this::say);
        say();
        return status;
    }

    private void say() {
        Optional<Sample> sample = studio.run().sampleProperty().get();
        status.setText(words(studio.run().phaseProperty().get(), sample));
    }

    private static String words(Phase phase, Optional<Sample> sample) {
        String items =
                sample.map(now -> WORDS.text("items", number(RunModel.handed(now)))).orElse("");
        return switch (phase) {
            case IDLE -> WORDS.text("phase.idle");
            case RUNNING -> WORDS.text("phase.running") + items;
            case PAUSED -> WORDS.text("phase.paused") + items;
            case ENDED ->
                    sample.flatMap(Sample::end)
                                    .map(RunEnd::word)
                                    .orElseGet(() -> WORDS.text("phase.ended"))
                            + items;
        };
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
