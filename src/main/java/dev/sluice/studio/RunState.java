package dev.sluice.studio;

import dev.sluice.studio.model.RunModel;
import dev.sluice.studio.model.RunModel.Phase;
import dev.sluice.studio.strings.Strings;
import dev.sluice.telemetry.RunEnd;
import dev.sluice.telemetry.Sample;

import javafx.scene.control.Label;

import java.util.Locale;
import java.util.Optional;

/// Where the run stands, and how many items came to its sinks.
final class RunState extends Label {
    private static final Strings WORDS = Strings.of(RunState.class);

    private final RunModel run;

    RunState(RunModel run) {
        this.run = run;
        setId("run-status");
        getStyleClass().add("dim");
        run.phaseProperty().subscribe(this::say);
        run.sampleProperty().subscribe(this::say);
        say();
    }

    private void say() {
        Optional<Sample> sample = run.sampleProperty().get();
        setText(words(run.phaseProperty().get(), sample));
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
