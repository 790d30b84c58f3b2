package dev.sluice.studio;

import dev.sluice.studio.model.RunModel;
import dev.sluice.telemetry.Sample;

import javafx.scene.control.Label;

import java.util.Locale;

/// What time it is in the run.
final class RunTime extends Label {
    RunTime(RunModel run) {
        super("00:00.000");
        setId("run-time");
        getStyleClass().add("clock");
        setMinWidth(USE_PREF_SIZE);
        run.sampleProperty()
                .subscribe(sample -> setText(clockText(sample.map(Sample::time).orElse(0L))));
    }

    /// `01:04.310`
    private static String clockText(long nanos) {
        long millis = nanos / 1_000_000;
        return String.format(
                Locale.ROOT,
                "%02d:%02d.%03d",
                millis / 60_000,
                millis / 1_000 % 60,
                millis % 1_000);
    }
}
