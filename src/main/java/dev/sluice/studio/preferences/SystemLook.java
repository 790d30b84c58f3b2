package dev.sluice.studio.preferences;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// What the operating system was told about looks, as it is now.
public record SystemLook(ObservableValue<Boolean> dark, ObservableValue<Boolean> reducedMotion) {
    /// Needs the toolkit.
    public static SystemLook live() {
        Platform.Preferences system = Platform.getPreferences();
        return new SystemLook(
                system.colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK),
                system.reducedMotionProperty());
    }

    /// Light, with all motion.
    static SystemLook plain() {
        return new SystemLook(new ReadOnlyBooleanWrapper(false), new ReadOnlyBooleanWrapper(false));
    }
}
