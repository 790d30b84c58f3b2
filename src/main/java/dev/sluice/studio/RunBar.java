package dev.sluice.studio;

import dev.sluice.pipeline.DocumentEdits;
import dev.sluice.pipeline.Pipeline;
import dev.sluice.pipeline.Settings;
import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The run bar: clock, run / pause / step / stop, speed, seed, and what time it is in the run.
final class RunBar extends HBox {
    private static final double FASTEST = 2;

    private final Studio studio;
    private final Actions actions;

    RunBar(Studio studio, Actions actions) {
        this.studio = studio;
        this.actions = actions;
        setId("run-bar");
        getStyleClass().add("run-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(clocks(), buttons(), speed(), seed(), space, time(), status());
    }

    private SegmentedButton clocks() {
        ToggleButton live = new ToggleButton("Live");
        ToggleButton virtual = new ToggleButton("Virtual");
        live.setId("clock-live");
        virtual.setId("clock-virtual");
        live.setTooltip(new Tooltip("Virtual threads and the wall clock"));
        virtual.setTooltip(new Tooltip("Virtual time: deterministic, one task at a time"));
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
        Button run = button("run", MaterialDesignP.PLAY, "Run (F5)", actions::runOrPause);
        run.getStyleClass().add("accent");
        Button step =
                button(
                        "step",
                        MaterialDesignS.STEP_FORWARD,
                        "One poll, in virtual time while paused (F10)",
                        actions::step);
        Button stop = button("stop", MaterialDesignS.STOP, "Stop (Ctrl+F5)", actions::stop);
        Button again =
                button(
                        "restart",
                        MaterialDesignR.RESTART,
                        "Start from the beginning (Shift+F5)",
                        actions::restart);
        studio.run()
                .phaseProperty()
                .subscribe(
                        phase -> {
                            show(run, phase);
                            step.setDisable(phase != Phase.PAUSED || clock() == Clock.LIVE);
                            stop.setDisable(phase == Phase.IDLE || phase == Phase.ENDED);
                        });
        HBox box = new HBox(run, stop, again, step);
        box.getStyleClass().add("run-buttons");
        return box;
    }

    private Clock clock() {
        return studio.run()
                .startedProperty()
                .get()
                .orElse(studio.editor().pipeline())
                .settings()
                .clock();
    }

    private static void show(Button run, Phase phase) {
        boolean running = phase == Phase.RUNNING;
        run.setGraphic(new FontIcon(running ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        run.getTooltip()
                .setText(
                        running ? "Pause (F5)" : phase == Phase.PAUSED ? "Go on (F5)" : "Run (F5)");
        run.setAccessibleText(run.getTooltip().getText());
    }

    private static Button button(String id, Ikon icon, String tip, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> action.run());
        button.setFocusTraversable(true);
        return button;
    }

    private HBox speed() {
        Slider slider = new Slider(-2, FASTEST + 0.25, 0);
        slider.setId("speed");
        slider.setBlockIncrement(0.25);
        slider.setAccessibleText("Speed");
        Label value = new Label("1×");
        value.setId("speed-value");
        value.setMinWidth(44);
        slider.valueProperty()
                .subscribe(
                        power -> {
                            double factor = factor(power.doubleValue());
                            studio.run().speedProperty().set(factor);
                            value.setText(words(factor));
                        });
        value.setTooltip(new Tooltip("Click for real time"));
        value.setOnMouseClicked(_ -> slider.setValue(0));
        return labelled("Speed", slider, value);
    }

    /// The far right of the slider is as fast as it goes.
    private static double factor(double power) {
        return power > FASTEST + 0.1
                ? Double.POSITIVE_INFINITY
                : Math.pow(10, Math.round(power * 20) / 20.0);
    }

    private static String words(double factor) {
        if (Double.isInfinite(factor)) {
            return "max";
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
        return labelled("Seed", field);
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

    private static HBox labelled(String name, javafx.scene.Node... controls) {
        Label label = new Label(name);
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
        Label status = new Label();
        status.setId("run-status");
        status.getStyleClass().add("dim");
        RunModel run = studio.run();
        run.phaseProperty()
                .subscribe(phase -> status.setText(words(phase, run.sampleProperty().get())));
        run.sampleProperty()
                .subscribe(sample -> status.setText(words(run.phaseProperty().get(), sample)));
        return status;
    }

    private static String words(Phase phase, Optional<Sample> sample) {
        String items =
                sample.map(now -> String.format(Locale.ROOT, " · %,d items", received(now)))
                        .orElse("");
        return switch (phase) {
            case IDLE -> "ready";
            case RUNNING -> "running" + items;
            case PAUSED -> "paused" + items;
            case ENDED -> sample.flatMap(Sample::end).map(RunEnd::word).orElse("ended") + items;
        };
    }

    private static long received(Sample sample) {
        return sample.nodes().values().stream()
                .filter(node -> node.latency().isPresent())
                .mapToLong(Sample.NodeSample::items)
                .sum();
    }
}
