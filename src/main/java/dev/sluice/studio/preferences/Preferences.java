package dev.sluice.studio.preferences;

import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.theme.Colouring;
import dev.sluice.studio.theme.Theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;
import java.util.function.Function;

/// What its user prefers; every change acts at once in all windows and is remembered. FX thread only.
public final class Preferences {
    /// Seconds between autosaves.
    public static final int FEWEST_SECONDS = 5;

    public static final int MOST_SECONDS = 600;

    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final IntegerProperty autosaveSeconds = new SimpleIntegerProperty(30);
    private final BooleanProperty snapToGrid = new SimpleBooleanProperty(true);
    private final ObjectProperty<Colouring> itemColours =
            new SimpleObjectProperty<>(Colouring.BIRTH);
    private final BooleanProperty minimap = new SimpleBooleanProperty(true);
    private final ObjectProperty<Clock> newClock = new SimpleObjectProperty<>(Clock.LIVE);
    private final BooleanProperty reopenLast = new SimpleBooleanProperty(true);
    private final SystemLook system;
    private final Store store;
    private final ReadOnlyObjectWrapper<Theme> shownTheme =
            new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ReadOnlyBooleanWrapper reducedMotion = new ReadOnlyBooleanWrapper();

    /// The preferences of a store; what is unreadable there has its default.
    public Preferences(Store store, SystemLook system) {
        this.system = system;
        this.store = store;
        keep(store, "theme", theme, ThemeChoice::valueOf);
        keep(store, "motion", motion, Motion::valueOf);
        keep(store, "autosave-seconds", autosaveSeconds, Preferences::seconds);
        keep(store, "snap-to-grid", snapToGrid, Boolean::valueOf);
        keep(store, "item-colours", itemColours, Colouring::valueOf);
        keep(store, "minimap", minimap, Boolean::valueOf);
        keep(store, "new-clock", newClock, Clock::valueOf);
        keep(store, "reopen-last", reopenLast, Boolean::valueOf);
        theme.subscribe(this::look);
        motion.subscribe(this::look);
        system.dark().subscribe(this::look);
        system.reducedMotion().subscribe(this::look);
        look();
    }

    /// Defaults that nobody remembers.
    public static Preferences inMemory() {
        return new Preferences(Store.inMemory(), SystemLook.plain());
    }

    /// Which theme is wanted.
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// The theme that follows from the wish and from the system.
    public ReadOnlyObjectProperty<Theme> shownThemeProperty() {
        return shownTheme.getReadOnlyProperty();
    }

    /// How much motion is wanted.
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /// Whether motion is to be reduced, which follows from the wish and from the system.
    public ReadOnlyBooleanProperty reducedMotionProperty() {
        return reducedMotion.getReadOnlyProperty();
    }

    /// How often unsaved changes are written to a side file.
    public IntegerProperty autosaveSecondsProperty() {
        return autosaveSeconds;
    }

    /// Whether nodes that are moved stay on the grid.
    public BooleanProperty snapToGridProperty() {
        return snapToGrid;
    }

    /// What the colours of items tell.
    public ObjectProperty<Colouring> itemColoursProperty() {
        return itemColours;
    }

    /// Whether the canvas has a minimap.
    public BooleanProperty minimapProperty() {
        return minimap;
    }

    /// The clock of new documents.
    public ObjectProperty<Clock> newClockProperty() {
        return newClock;
    }

    /// Whether the studio starts with the document of last time.
    public BooleanProperty reopenLastProperty() {
        return reopenLast;
    }

    /// Writes down at once what was changed, at the end.
    public void flush() {
        store.flush();
    }

    private void look() {
        boolean dark =
                switch (theme.get()) {
                    case SYSTEM -> system.dark().getValue();
                    case LIGHT -> false;
                    case DARK -> true;
                };
        shownTheme.set(dark ? Theme.DARK : Theme.LIGHT);
        reducedMotion.set(
                switch (motion.get()) {
                    case SYSTEM -> system.reducedMotion().getValue();
                    case REDUCED -> true;
                    case FULL -> false;
                });
    }

    private static int seconds(String text) {
        return Math.clamp(Integer.parseInt(text), FEWEST_SECONDS, MOST_SECONDS);
    }

    private static <T> void keep(
            Store store, String name, Property<T> property, Function<String, ? extends T> parse) {
        store.get(name).flatMap(text -> parsed(text, parse)).ifPresent(property::setValue);
        property.subscribe((_, now) -> store.put(name, now.toString()));
    }

    private static <T> Optional<T> parsed(String text, Function<String, ? extends T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
