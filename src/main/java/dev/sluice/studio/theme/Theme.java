package dev.sluice.studio.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How the studio is coloured.
public enum Theme {
    LIGHT("roles-light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("roles-dark.css", new PrimerDark().getUserAgentStylesheet());

    private static final String FOLDER = "/dev/sluice/studio/";

    private final String rolesFile;
    private final String base;

    Theme(String rolesFile, String base) {
        this.rolesFile = rolesFile;
        this.base = base;
    }

    /// Its colours, for what is painted rather than styled.
    public Roles roles() {
        return Objects.requireNonNull(Read.ROLES.get(this));
    }

    /// Has controls wait for the theme of their window. Otherwise the toolkit first reads a style sheet of its own, which
    /// the base themes replace; so this comes before the first control is made.
    public static void only() {
        Application.setUserAgentStylesheet(url("none.css"));
    }

    /// Dresses a window: base theme, rules, colours and fonts.
    public void apply(Scene scene) {
        Fonts.load();
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets()
                .setAll(
                        url("rules.css"),
                        url("shell.css"),
                        url("dock.css"),
                        url("pages.css"),
                        url(rolesFile));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(url("flat.css"));
        }
    }

    private static final class Read {
        private static final Map<Theme, Roles> ROLES =
                Arrays.stream(values())
                        .collect(
                                Collectors.toMap(
                                        theme -> theme,
                                        theme -> Roles.read(FOLDER + theme.rolesFile)));
    }

    private static String url(String file) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + file), file)
                .toExternalForm();
    }
}
