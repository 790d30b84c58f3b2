package dev.sluice.studio;

import dev.sluice.pipeline.Pipeline;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.LateTip;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;

import java.util.Locale;

/// How fast a run goes, from a hundredth of its time to a hundred times, and as fast as it can.
final class SpeedSlider extends Slider {
    private static final Strings WORDS = Strings.of(SpeedSlider.class);
    private static final double FASTEST = 2;

    private final DoubleProperty speed;
    private final Label value = new Label("1×");

    SpeedSlider(Studio studio) {
        super(-2, FASTEST + 0.25, 0);
        this.speed = studio.run().speedProperty();
        setId("speed");
        setBlockIncrement(0.25);
        setMinWidth(60);
        LateTip.on(this, WORDS.text("speed.tip"));
        setAccessibleText(WORDS.text("speed"));
        value.setId("speed-value");
        value.setMinWidth(40);
        valueProperty().subscribe(power -> speed.set(factor(power.doubleValue())));
        speed.subscribe(factor -> value.setText(words(factor.doubleValue())));
        LateTip.on(value, WORDS.text("speed.value.tip"));
        value.setOnMouseClicked(_ -> setValue(0));
        ReadOnlyObjectProperty<Pipeline> pipeline = studio.editor().pipelineProperty();
        pipeline.map(open -> open.settings().speed()).subscribe(this::wanted);
        studio.editor()
                .openingsProperty()
                .subscribe((_, _) -> wanted(pipeline.get().settings().speed()));
    }

    /// The speed in words; a click on it sets it to 1.
    Label value() {
        return value;
    }

    /// As the document wants it, to the last digit.
    private void wanted(double wanted) {
        setValue(Math.log10(wanted));
        speed.set(wanted);
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
}
