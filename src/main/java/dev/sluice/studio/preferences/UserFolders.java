package dev.sluice.studio.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folders where the studio keeps things for its user.
///
/// @param config preferences
/// @param state autosaves, backups, recent files, where the window was
public record UserFolders(Path config, Path state) {
    /// Names one folder for everything instead.
    public static final String PROPERTY = "sluice.user";

    /// Where the system wants them: XDG folders on Linux, *Application Support* on a Mac, `AppData` on Windows.
    public static UserFolders standard() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(folder -> in(Path.of(folder).toAbsolutePath()))
                .orElseGet(
                        () ->
                                of(
                                        System.getProperty("os.name", ""),
                                        Path.of(System.getProperty("user.home", "")),
                                        System.getenv()));
    }

    /// Both in one folder.
    public static UserFolders in(Path folder) {
        return new UserFolders(folder.resolve("config"), folder.resolve("state"));
    }

    static UserFolders of(String system, Path home, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return in(home.resolve("Library/Application Support/Sluice"));
        }
        if (system.startsWith("Windows")) {
            return new UserFolders(
                    named(environment, "APPDATA", home.resolve("AppData/Roaming"), "Sluice"),
                    named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"), "Sluice"));
        }
        return new UserFolders(
                named(environment, "XDG_CONFIG_HOME", home.resolve(".config"), "sluice"),
                named(environment, "XDG_STATE_HOME", home.resolve(".local/state"), "sluice"));
    }

    /// A relative name in the variable is ignored, as the XDG Base Directory Specification wants.
    private static Path named(
            Map<String, String> environment, String variable, Path otherwise, String name) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(otherwise)
                .resolve(name);
    }
}
