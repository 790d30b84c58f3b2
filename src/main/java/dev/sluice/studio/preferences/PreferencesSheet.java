package dev.sluice.studio.preferences;

import dev.sluice.pipeline.Settings.Clock;
import dev.sluice.studio.strings.Strings;
import dev.sluice.studio.theme.Colouring;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// All preferences on one page; a change acts at once.
public final class PreferencesSheet extends VBox {
    private static final Strings WORDS = Strings.of(PreferencesSheet.class);
    private static final List<Integer> SECONDS = List.of(5, 10, 30, 60, 120, 300, 600);

    private final List<Preference<?>> all = new ArrayList<>();
    private final TextField search = new TextField();
    private final VBox found = new VBox();

    /// @param preferences what is shown and changed
    public PreferencesSheet(Preferences preferences) {
        setId("preferences");
        getStyleClass().add("preferences");
        all.addAll(look(preferences));
        all.addAll(documents(preferences));
        all.add(canvas(preferences));
        search.setId("preferences-search");
        search.setPromptText(WORDS.text("search"));
        search.setAccessibleText(WORDS.text("search"));
        search.textProperty().subscribe(this::show);
        found.getStyleClass().add("preferences-found");
        ScrollPane pane = new ScrollPane(found);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(search, pane);
    }

    private void show(String wanted) {
        found.getChildren().clear();
        String category = "";
        for (Preference<?> preference : all) {
            if (preference.has(wanted)) {
                if (!preference.category().equals(category)) {
                    category = preference.category();
                    found.getChildren().add(styled(new Label(category), "panel-title"));
                }
                found.getChildren().add(line(preference));
            }
        }
        if (found.getChildren().isEmpty()) {
            found.getChildren().add(styled(new Label(WORDS.text("search.none")), "dim"));
        }
    }

    private static HBox line(Preference<?> preference) {
        Label about = styled(new Label(preference.about()), "dim");
        about.setWrapText(true);
        Label name = new Label(preference.name());
        VBox words = new VBox(name, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node control = preference.node();
        name.setLabelFor(control);
        HBox line = new HBox(words, control);
        line.getStyleClass().add("preference");
        return line;
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }

    private static List<Preference<?>> look(Preferences preferences) {
        String category = WORDS.text("look");
        return List.of(
                new Preference<>(
                        category,
                        WORDS.text("theme"),
                        WORDS.text("theme.about"),
                        preferences.themeProperty(),
                        new Choice<>(
                                List.copyOf(EnumSet.allOf(ThemeChoice.class)),
                                PreferencesSheet::words)),
                new Preference<>(
                        category,
                        WORDS.text("motion"),
                        WORDS.text("motion.about"),
                        preferences.motionProperty(),
                        new Choice<>(
                                List.copyOf(EnumSet.allOf(Motion.class)), PreferencesSheet::words)),
                new Preference<>(
                        category,
                        WORDS.text("colours"),
                        WORDS.text("colours.about"),
                        preferences.itemColoursProperty(),
                        new Choice<>(
                                List.copyOf(EnumSet.allOf(Colouring.class)),
                                PreferencesSheet::words)));
    }

    private static List<Preference<?>> documents(Preferences preferences) {
        String category = WORDS.text("documents");
        return List.of(
                new Preference<>(
                        category,
                        WORDS.text("reopen"),
                        WORDS.text("reopen.about"),
                        preferences.reopenLastProperty(),
                        new Switch()),
                new Preference<>(
                        category,
                        WORDS.text("autosave"),
                        WORDS.text("autosave.about"),
                        preferences.autosaveSecondsProperty().asObject(),
                        new Choice<>(SECONDS, seconds -> WORDS.text("autosave.seconds", seconds))),
                new Preference<>(
                        category,
                        WORDS.text("clock"),
                        WORDS.text("clock.about"),
                        preferences.newClockProperty(),
                        new Choice<>(
                                List.copyOf(EnumSet.allOf(Clock.class)), PreferencesSheet::words)));
    }

    private static Preference<?> canvas(Preferences preferences) {
        return new Preference<>(
                WORDS.text("canvas"),
                WORDS.text("snap"),
                WORDS.text("snap.about"),
                preferences.snapToGridProperty(),
                new Switch());
    }

    private static String words(ThemeChoice choice) {
        return switch (choice) {
            case SYSTEM -> WORDS.text("theme.system");
            case LIGHT -> WORDS.text("theme.light");
            case DARK -> WORDS.text("theme.dark");
        };
    }

    private static String words(Motion motion) {
        return switch (motion) {
            case SYSTEM -> WORDS.text("motion.system");
            case REDUCED -> WORDS.text("motion.reduced");
            case FULL -> WORDS.text("motion.full");
        };
    }

    private static String words(Colouring colouring) {
        return switch (colouring) {
            case BIRTH -> WORDS.text("colours.birth");
            case VALUE -> WORDS.text("colours.value");
        };
    }

    private static String words(Clock clock) {
        return switch (clock) {
            case LIVE -> WORDS.text("clock.live");
            case VIRTUAL -> WORDS.text("clock.virtual");
        };
    }
}
